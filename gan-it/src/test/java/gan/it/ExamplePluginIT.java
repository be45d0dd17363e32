package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example plugin, built by its own pom, used from a plugin folder. */
class ExamplePluginIT {
  private final Installation installation = Installation.built();
  private final Path project =
      Path.of(System.getProperty("gan.examples")).resolve("gan-plugin-example");

  @TempDir private Path folder;

  @Test
  void itsPartsAreListedWithTheirJar() {
    Outcome outcome = installation.gan(folder, "plugins", "--plugins", jars());
    assertThat(outcome.status()).isZero();
    String origin = "[example.plugin@1.0.0 (" + jars() + "/gan-plugin-example-1.0.0.jar)]";
    assertThat(
            outcome
                .out()
                .lines()
                .filter(line -> line.endsWith(origin))
                .map(line -> line.strip().replaceAll(" {2,}", "  ")))
        .containsExactly(
            "squared-hinge  The hinge loss with squared margins.  " + origin,
            "spiral  Endless points of the plane along a noisy Archimedean spiral.  " + origin);
  }

  @Test
  void itsPartsAreDescribedAndInTheSchema() {
    Outcome described = installation.gan(folder, "describe", "squared-hinge", "--plugins", jars());
    assertThat(described.status()).isZero();
    assertThat(described.out())
        .startsWith("loss squared-hinge  [example.plugin@1.0.0 (")
        .endsWith(
            """
            Example:
              loss:
                type: squared-hinge
                # Logit beyond which a verdict is sure enough. More than 0.
                margin: 1
            """);
    Outcome with = installation.gan(folder, "schema", "--plugins", jars());
    assertThat(with.out()).contains("\"loss.squared-hinge\" : {", "\"data-source.spiral\" : {");
    assertThat(installation.gan(folder, "schema").out())
        .doesNotContain("squared-hinge", "data-source.spiral");
  }

  @Test
  void anExperimentTrainsWithIt() throws Exception {
    Files.copy(project.resolve("spiral.yaml"), folder.resolve("spiral.yaml"));
    Outcome outcome =
        installation.gan(
            folder, "train", "spiral.yaml", "--plugins", jars(), "--set", "training.steps=20");
    assertThat(outcome.err()).doesNotContain("Exception");
    assertThat(outcome.status()).isZero();
    assertThat(folder.resolve("runs/00001-spiral/samples/step-000020.png")).isNotEmptyFile();
    assertThat(folder.resolve("runs/00001-spiral/reals.png")).isNotEmptyFile();
  }

  @Test
  void withoutTheFolderItsPartsAreUnknown() throws Exception {
    Files.copy(project.resolve("spiral.yaml"), folder.resolve("spiral.yaml"));
    Outcome outcome = installation.gan(folder, "train", "spiral.yaml");
    assertThat(outcome.status()).isEqualTo(78);
    assertThat(folder.resolve("runs")).doesNotExist();
    assertThat(outcome.out()).isEmpty();
  }

  private String jars() {
    return project.resolve("target").toString();
  }
}
