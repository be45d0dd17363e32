package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects and experiments that the command has just written, used as their README says. */
class NewPluginIT {
  private static final List<String> KINDS =
      List.of(
          "generator",
          "discriminator",
          "loss",
          "penalty",
          "data-source",
          "augmentation",
          "metric",
          "feature-extractor");

  private final Installation installation = Installation.built();

  @TempDir private Path folder;

  /** One project with a part of each kind: to build one a kind would take minutes. */
  @Test
  void aNewPluginBuildsPassesItsTestsAndTrains() throws Exception {
    Outcome written =
        installation.gan(folder, "new", "plugin", "every-kind", "--kind", String.join(",", KINDS));
    assertThat(written.err()).isEmpty();
    assertThat(written.out())
        .endsWith(
            """
            Next:
              mvn -B -q install -DskipTests -pl '!gan-it'    # once, in the folder of this framework
              mvn -B -f every-kind package
              gan plugins check every-kind/target
              gan train every-kind/every-kind.yaml --plugins every-kind/target
            """);

    Outcome built = build();
    assertThat(built.status()).as(built.out()).isZero();
    assertThat(reports()).hasSize(KINDS.size());

    Outcome checked = installation.gan(folder, "plugins", "check", "every-kind/target");
    assertThat(checked.out())
        .startsWith("Module:        example.everykind\nVersion:       1.0.0\nFor gan-core:  ")
        .endsWith("\nNothing is wrong with it.\n");
    assertThat(checked.out().lines().filter(line -> line.contains("  every-kind  ")))
        .hasSameSizeAs(KINDS);
    assertThat(checked.status()).isZero();

    Outcome trained =
        installation.gan(
            folder,
            "train",
            "every-kind/every-kind.yaml",
            "--plugins",
            "every-kind/target",
            "--set",
            "training.steps=3",
            "--set",
            "evaluation.every=3",
            "--set",
            "evaluation.reals=1000");
    assertThat(trained.err()).doesNotContain("Exception");
    assertThat(trained.status()).isZero();
    assertThat(trained.out()).contains("step 3  every-kind ", "  energy-distance ");
    assertThat(folder.resolve("runs/00001-every-kind/samples/step-000003.png")).isNotEmptyFile();
  }

  /** By its own pom, from the repository that the examples were built from, without network. */
  private Outcome build() throws IOException {
    Path settings = folder.resolve("settings.xml");
    Files.writeString(
        settings,
        Files.readString(Installation.home().resolve("gan-it/src/it/settings.xml"))
            .replace(
                "@localRepositoryUrl@",
                Path.of(System.getProperty("gan.fetched")).toUri().toString()));
    return Installation.run(
        folder,
        List.of(
            "env",
            "JAVA_HOME=" + System.getProperty("java.home"),
            "MAVEN_OPTS=-XX:TieredStopAtLevel=1",
            Path.of(System.getProperty("gan.maven"), "bin", "mvn").toString(),
            "-B",
            "-o",
            "-s",
            settings.toString(),
            "-Dmaven.repo.local=" + System.getProperty("gan.repository"),
            "-f",
            "every-kind",
            "package"));
  }

  private List<Path> reports() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("every-kind/target/surefire-reports"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("TEST-")).toList();
    }
  }

  @Test
  void aNewExperimentTrains() {
    Outcome written = installation.gan(folder, "new", "experiment", "my.yaml");
    assertThat(written.out())
        .isEqualTo("Wrote my.yaml. Next:\n  gan validate my.yaml\n  gan train my.yaml\n");
    Outcome trained =
        installation.gan(
            folder,
            "train",
            "my.yaml",
            "--set",
            "training.steps=2",
            "--set",
            "training.batchSize=4");
    assertThat(trained.err()).doesNotContain("Exception");
    assertThat(trained.status()).isZero();
    assertThat(folder.resolve("runs/00001-digits/samples/step-000002.png")).isNotEmptyFile();
  }
}
