package gan.core.game;

import gan.core.graph.Arithmetic;
import gan.core.graph.Devices;
import gan.core.graph.Execution;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a training may ask a machine for.
 *
 * @param devices what TensorFlow computes on; asked for only where it matters, since it takes time
 * @param features what the processor says that it can do, asked for likewise; none where the system
 *     does not tell
 * @param environment the variables that are set
 */
record Machine(Supplier<Devices> devices, Supplier<Set<String>> features, Set<String> environment) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final Set<String> BFLOAT16 = Set.of("avx512_bf16", "amx_bf16");
  private static final String REPEATABLE = "TF_DETERMINISTIC_OPS";

  static Machine here() {
    return new Machine(Devices::available, () -> features(PROCESSORS), System.getenv().keySet());
  }

  static Set<String> features(Path processors) {
    try (Stream<String> lines = Files.lines(processors)) {
      return lines
          .filter(line -> line.startsWith("flags"))
          .findFirst()
          .map(line -> Set.of(line.substring(line.indexOf(':') + 1).strip().split(" +", -1)))
          .orElse(Set.of());
    } catch (IOException e) {
      return Set.of();
    }
  }

  /**
   * Refuses what this machine lacks: nothing is silently done in another way.
   *
   * @throws GanException with what there is, and what to install
   */
  void check(Execution execution) {
    Optional<Problem> problem =
        execution.needsGpu()
            ? gpu(execution)
            : execution.arithmetic() == Arithmetic.MIXED ? bfloat16(execution) : Optional.empty();
    if (problem.isPresent()) {
      throw new GanException(List.of(problem.get()));
    }
  }

  /** Whether products are to be narrowed: a GPU's own are narrow enough. */
  boolean isNarrow(Execution execution) {
    return execution.arithmetic() == Arithmetic.MIXED
        && !execution.needsGpu()
        && (execution.device().equals("cpu") || !devices.get().hasGpu());
  }

  private Optional<Problem> gpu(Execution execution) {
    Devices found = devices.get();
    if (!found.names().contains("GPU:" + execution.gpu())) {
      return Optional.of(
          Problem.of(
                  ErrorCode.DEVICE_MISSING,
                  "TensorFlow has no "
                      + execution.device()
                      + ": it computes on "
                      + String.join(", ", found.names()),
                  "build with 'mvn -Pgpu package' and install a driver, CUDA 12 and cuDNN 9; or set"
                      + " training.device to auto or cpu.")
              .note(
                  found.reason().isEmpty() ? "It gave no reason." : "It says: " + found.reason()));
    }
    if (execution.deterministic() && !environment.contains(REPEATABLE)) {
      return Optional.of(
          Problem.of(
              ErrorCode.DEVICE_MISSING,
              "'training.deterministic' needs the variable " + REPEATABLE + " on a GPU",
              "run 'export " + REPEATABLE + "=1' first; TensorFlow reads it once, at its start."));
    }
    return Optional.empty();
  }

  private Optional<Problem> bfloat16(Execution execution) {
    if (features.get().stream().anyMatch(BFLOAT16::contains)
        || (execution.device().equals("auto") && devices.get().hasGpu())) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            ErrorCode.DEVICE_MISSING,
            "'training.precision: mixed' needs a processor that multiplies bfloat16 (avx512_bf16 or"
                + " amx_bf16), or a GPU; this machine has neither",
            "set training.precision to float32."));
  }
}
