package gan.experiment.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Devices;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminationTest {
  @TempDir Path folder;

  private Surroundings surroundings(String flags, String... cards) throws Exception {
    Path processors = folder.resolve("cpuinfo");
    Files.writeString(processors, "model name\t: Fast One\nflags\t\t: fpu " + flags + "\n");
    Map<String, String> environment =
        Map.of("TF_ENABLE_ONEDNN_OPTS", "0", "GAN_TOKEN", "abc", "HOME", "/home/me");
    return new Surroundings(
        environment, folder, folder.resolve("cache"), processors, List.of(cards));
  }

  private static Finding topic(Examination found, String topic) {
    return found.findings().stream()
        .filter(each -> each.topic().equals(topic))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMachineIsDescribed() throws Exception {
    Files.createDirectory(folder.resolve("cache"));
    Files.write(folder.resolve("cache/a"), new byte[20_000_000]);
    Examination found =
        Examination.of(
            surroundings("avx avx2 fma", "echo", "H100, 550.1, 80 GB"),
            PluginRegistry.load(List.of()),
            Duration.ZERO);

    assertThat(topic(found, "processor"))
        .isEqualTo(
            Finding.good(
                "processor",
                Runtime.getRuntime().availableProcessors()
                    + " processors, Fast One, with avx, avx2, fma"));
    assertThat(topic(found, "variables"))
        .isEqualTo(Finding.good("variables", "GAN_TOKEN=*** TF_ENABLE_ONEDNN_OPTS=0"));
    assertThat(topic(found, "cache"))
        .isEqualTo(Finding.good("cache", "'" + folder.resolve("cache") + "', 0.02 GB in it"));
    assertThat(topic(found, "folder").text()).startsWith("'" + folder + "', ").endsWith(" GB free");
    assertThat(topic(found, "devices").text()).contains("CPU:0").contains("H100, 550.1, 80 GB");
    assertThat(topic(found, "TensorFlow").text()).matches("2\\.\\d+\\.\\d+");
  }

  @Test
  void aProcessorThatIsTooOldIsSaidToBe() throws Exception {
    Examination found =
        Examination.of(surroundings("sse", "true"), PluginRegistry.load(List.of()), Duration.ZERO);
    assertThat(topic(found, "processor").verdict()).isEqualTo(Verdict.BAD);
    assertThat(found.verdict()).isEqualTo(Verdict.BAD);
    assertThat(found.text())
        .contains("BAD   processor ")
        .contains("      Fix: use a processor with AVX, which TensorFlow needs.");
  }

  @Test
  void aCardThatTensorFlowDoesNotUseIsOdd() {
    Devices devices = new Devices(List.of("CPU:0"), "CUDA is not enabled.");
    assertThat(MachineCheck.graphics(devices, List.of("H100, 550.1, 80 GB")))
        .isEqualTo(
            Finding.odd(
                "devices",
                "TensorFlow computes on CPU:0, not on H100, 550.1, 80 GB. CUDA is not enabled.",
                "build with mvn -Pgpu, and install CUDA 12 and cuDNN 9, to train on the card."));
    assertThat(MachineCheck.graphics(devices, List.of()).verdict()).isEqualTo(Verdict.GOOD);
    assertThat(
            MachineCheck.graphics(new Devices(List.of("CPU:0", "GPU:0"), ""), List.of("H100"))
                .verdict())
        .isEqualTo(Verdict.GOOD);
  }

  @Test
  void aMissingDriverIsNoFault() throws Exception {
    assertThat(surroundings("avx2", "no-such-command-anywhere").cards()).isEmpty();
    assertThat(surroundings("avx2", "false").cards()).isEmpty();
  }

  @Test
  void aBundleHoldsTheTextsOfARunWithoutItsSecrets() throws Exception {
    Path run = Files.createDirectories(folder.resolve("00001-x"));
    Files.writeString(run.resolve("config.yaml"), "name: x\npath: " + folder + "/data\n");
    Files.writeString(run.resolve("log.txt"), "token: abc\nended\n");
    Examination found = new Examination(List.of(Finding.good("Java", "17")));
    Path file = folder.resolve("report.zip");
    Bundle bundle = new Bundle(found, Optional.of(new RunDirectory(run)), folder.toString());

    assertThat(bundle.write(file)).containsExactly("doctor.txt", "run/config.yaml", "run/log.txt");
    assertThat(entries(file))
        .containsExactly(
            Map.entry("doctor.txt", "ok    Java        17\n"),
            Map.entry("run/config.yaml", "name: x\npath: ~/data\n"),
            Map.entry("run/log.txt", "token: ***\nended\n"));
    assertThatThrownBy(() -> bundle.write(file))
        .isInstanceOf(GanException.class)
        .hasMessageStartingWith("error GAN-R002: cannot write '" + file + "'");
  }

  private static Map<String, String> entries(Path file) throws Exception {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
