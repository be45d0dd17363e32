package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsIT {
  private final Installation installation = Installation.built();

  @TempDir private Path folder;

  @BeforeEach
  void train() {
    for (String seed : List.of("1", "2")) {
      Outcome trained =
          installation.gan(
              folder,
              "train",
              "--set",
              "training.steps=2",
              "--set",
              "training.batchSize=4",
              "--set",
              "seed=" + seed);
      assertThat(trained.status()).isZero();
    }
  }

  @Test
  void trainedRunsAreListedShownComparedAndRemoved() {
    Outcome listed = installation.gan(folder, "runs");
    assertThat(listed.out().lines().map(line -> line.replaceAll(" +", " ")))
        .satisfiesExactly(
            head -> assertThat(head).isEqualTo("run state step D loss G loss best when (UTC)"),
            second -> assertThat(second).matches("00002-digits finished 2/2 \\S+ \\S+ - \\S+ \\S+"),
            first -> assertThat(first).matches("00001-digits finished 2/2 \\S+ \\S+ - \\S+ \\S+"));

    Outcome shown = installation.gan(folder, "runs", "show", "runs/00001-digits", "--json");
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out()).contains("\"checkpoint\" : \"step-000000002\"", "\"seed\" : 1");

    Outcome compared =
        installation.gan(folder, "compare", "runs/00001-digits", "runs/00002-digits", "--json");
    assertThat(compared.err()).isEmpty();
    assertThat(compared.out()).contains("\"runs/00002-digits\" : {\n        \"step\" : 2,");
    assertThat(folder.resolve("compare.png")).isNotEmptyFile();

    Outcome pruned = installation.gan(folder, "runs", "prune", "--keep", "1", "--yes");
    assertThat(pruned.status()).isZero();
    assertThat(folder.resolve("runs")).isDirectoryContaining("glob:**/00002-digits");
    assertThat(folder.resolve("runs/00001-digits")).doesNotExist();
  }

  @Test
  void withoutFontsTheTablesAreThereAndTheCurvesAreNot() {
    Outcome outcome =
        installation.gan(
            folder,
            List.of("-Dsun.awt.fontconfig=none"),
            "compare",
            "runs/00001-digits",
            "runs/00002-digits");
    assertThat(outcome.out()).contains("At the end:");
    assertThat(outcome.err())
        .isEqualTo(
            """
            error GAN-R002: the curves cannot be drawn: this Java finds no fonts
              Fix: install fontconfig and a font, such as the packages fontconfig and fonts-dejavu-core.
            """);
    assertThat(outcome.status()).isEqualTo(73);
    assertThat(folder.resolve("compare.png")).doesNotExist();
  }
}
