package gan.core.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Arithmetic;
import gan.core.graph.Devices;
import gan.core.graph.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine lacks is said, with what there is; nothing is silently done in another way. */
class MachineTest {
  private static final Execution GPU = execution("gpu:0", Arithmetic.FLOAT32, false);
  private static final Execution MIXED = execution("auto", Arithmetic.MIXED, false);

  private static Execution execution(String device, Arithmetic arithmetic, boolean deterministic) {
    return new Execution(device, arithmetic, 0, deterministic, false);
  }

  private static Machine machine(List<String> devices, Set<String> features, String... variables) {
    return new Machine(
        () -> new Devices(devices, "no CUDA-capable device is detected."),
        () -> features,
        Set.of(variables));
  }

  @Test
  void aGpuThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> machine(List.of("CPU:0"), Set.of()).check(GPU))
        .hasMessage(
            """
            error GAN-R008: TensorFlow has no gpu:0: it computes on CPU:0
              It says: no CUDA-capable device is detected.
              Fix: build with 'mvn -Pgpu package' and install a driver, CUDA 12 and cuDNN 9; or set \
            training.device to auto or cpu.""");
    assertThatCode(() -> machine(List.of("CPU:0", "GPU:0"), Set.of()).check(GPU))
        .doesNotThrowAnyException();
  }

  @Test
  void theSameBitsOnAGpuNeedAVariableThatTensorFlowReadsAtItsStart() {
    Execution same = execution("gpu:0", Arithmetic.FLOAT32, true);
    List<String> both = List.of("CPU:0", "GPU:0");
    assertThatThrownBy(() -> machine(both, Set.of()).check(same))
        .hasMessage(
            """
            error GAN-R008: 'training.deterministic' needs the variable TF_DETERMINISTIC_OPS on a GPU
              Fix: run 'export TF_DETERMINISTIC_OPS=1' first; TensorFlow reads it once, at its start.""");
    assertThatCode(() -> machine(both, Set.of(), "TF_DETERMINISTIC_OPS").check(same))
        .doesNotThrowAnyException();
  }

  @Test
  void mixedArithmeticNeedsAProcessorThatHasIt() {
    assertThatThrownBy(() -> machine(List.of("CPU:0"), Set.of("avx2", "avx512f")).check(MIXED))
        .hasMessage(
            """
            error GAN-R008: 'training.precision: mixed' needs a processor that multiplies bfloat16 \
            (avx512_bf16 or amx_bf16), or a GPU; this machine has neither
              Fix: set training.precision to float32.""");
    assertThatCode(() -> machine(List.of("CPU:0"), Set.of("avx512_bf16")).check(MIXED))
        .doesNotThrowAnyException();
    assertThatCode(() -> machine(List.of("CPU:0", "GPU:0"), Set.of()).check(MIXED))
        .doesNotThrowAnyException();
  }

  @Test
  void productsAreNarrowedWhereNoGpuComputesThem() {
    Machine processor = machine(List.of("CPU:0"), Set.of("avx512_bf16"));
    Machine card = machine(List.of("CPU:0", "GPU:0"), Set.of("avx512_bf16"));
    assertThat(processor.isNarrow(MIXED)).isTrue();
    assertThat(processor.isNarrow(execution("auto", Arithmetic.FLOAT32, false))).isFalse();
    assertThat(card.isNarrow(MIXED)).isFalse();
    assertThat(card.isNarrow(execution("cpu", Arithmetic.MIXED, false))).isTrue();
    assertThat(card.isNarrow(execution("gpu:0", Arithmetic.MIXED, false))).isFalse();
  }

  @Test
  void featuresAreThoseOfTheFirstProcessor(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("cpuinfo");
    Files.writeString(file, "model name\t: one\nflags\t\t: fpu avx2  avx512_bf16\nflags\t: none\n");
    assertThat(Machine.features(file)).containsExactlyInAnyOrder("fpu", "avx2", "avx512_bf16");
    assertThat(Machine.features(folder.resolve("absent"))).isEmpty();
  }

  @Test
  void settingsThatContradictEachOtherAreRefused() {
    assertThatThrownBy(() -> new Execution("cuda", Arithmetic.FLOAT32, 0, false, false))
        .hasMessage("'device' is auto, cpu, or gpu: and a number, such as gpu:0; not 'cuda'");
    assertThatThrownBy(() -> new Execution("auto", Arithmetic.FLOAT32, 2, true, false))
        .hasMessage("'deterministic' means one thread, and 'threads' is 2");
    assertThatThrownBy(() -> new Execution("cpu", Arithmetic.FLOAT32, 0, false, true))
        .hasMessage("'xla' compiles for a GPU, and 'device' is cpu");
  }
}
