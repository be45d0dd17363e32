package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorIT {
  private final Installation installation = Installation.built();

  @TempDir Path folder;

  @Test
  void aWholeInstallationTrainsAndLeavesNothingBehind() throws Exception {
    Outcome outcome = installation.gan(folder, "doctor", "--bundle", "report.zip");
    assertThat(outcome.status()).as(outcome.out()).isZero();
    assertThat(outcome.out().lines())
        .anyMatch(line -> line.matches("ok    TensorFlow  2\\..*"))
        .anyMatch(line -> line.matches("ok    parts       \\d+ generators, .*"))
        .anyMatch(
            line ->
                line.matches(
                    "ok    training    [\\d,]+ steps of a small game in .* s, saved and read back"))
        .contains("Wrote report.zip: doctor.txt. Look at it before you send it.");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("report.zip"));
    }
  }

  @Test
  void withoutPartsItSaysWhatIsMissing() throws Exception {
    Installation poor =
        installation.without(
            Files.createDirectory(folder.resolve("modules")), jar -> jar.contains("gan-models"));
    Outcome outcome = poor.gan(folder, "doctor");
    assertThat(outcome.status()).isEqualTo(69);
    assertThat(outcome.out())
        .contains("BAD   parts       0 generators, ")
        .contains("      Fix: put gan-models, gan-losses and gan-data on the module path.")
        .doesNotContain("training");
  }
}
