package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example plugin, built by its own pom, used from a plugin folder. */
class ExamplePluginIT {
  private static final String JAR = "gan-plugin-example-1.0.0.jar";

  private final Installation installation = Installation.built();
  private final Path project =
      Path.of(System.getProperty("gan.examples")).resolve("gan-plugin-example");

  @TempDir private Path folder;

  @Test
  void itsPartsAreListedWithTheirJar() {
    Outcome outcome = installation.gan(folder, "plugins", "--plugins", jars());
    assertThat(outcome.status()).isZero();
    String origin = "[example.plugin@1.0.0 (" + jars() + "/" + JAR + ")]";
    assertThat(
            outcome
                .out()
                .lines()
                .filter(line -> line.endsWith(origin))
                .map(line -> line.strip().replaceAll(" {2,}", "  ")))
        .containsExactlyInAnyOrder(
            "residual  Dense layers with residual connections (He et al. 2015), for samples of any"
                + " shape.  "
                + origin,
            "energy  An autoencoder whose error is a sample's energy (Zhao et al. 2016).  "
                + origin,
            "fourier  Random Fourier features of points (Tancik et al. 2020), and residual dense"
                + " layers.  "
                + origin,
            "energy-margin  Energies of real samples low, of generated ones above a margin (Zhao et"
                + " al. 2016).  "
                + origin,
            "squared-hinge  The hinge loss with squared margins.  " + origin,
            "pulling-away  Features of generated samples that point into different directions (Zhao"
                + " et al. 2016).  "
                + origin,
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

  @ParameterizedTest
  @ValueSource(strings = {"spiral", "fourier", "energy"})
  void itsExperimentsTrain(String name) throws Exception {
    Files.copy(project.resolve(name + ".yaml"), folder.resolve(name + ".yaml"));
    Outcome outcome =
        installation.gan(
            folder, "train", name + ".yaml", "--plugins", jars(), "--set", "training.steps=20");
    assertThat(outcome.err()).doesNotContain("Exception");
    assertThat(outcome.status()).as(outcome.err()).isZero();
    Path run = folder.resolve("runs/00001-" + name);
    assertThat(run.resolve("samples/step-000020.png")).isNotEmptyFile();
    assertThat(run.resolve("reals.png")).isNotEmptyFile();
    assertThat(installation.gan(folder, "resume", run.toString(), "--plugins", jars()).status())
        .isZero();
  }

  @Test
  void partsThatDoNotFitAreRefusedInWords() throws Exception {
    Files.copy(project.resolve("energy.yaml"), folder.resolve("energy.yaml"));
    Outcome outcome =
        installation.gan(
            folder,
            "train",
            "energy.yaml",
            "--plugins",
            jars(),
            "--set",
            "discriminator={type: fourier}");
    assertThat(outcome.err())
        .contains(
            "error GAN-C021: discriminator 'fourier' judges vectors, but samples are [28, 28, 1]")
        .endsWith("  Fix: choose another discriminator, such as dcgan or mlp.\n");
    assertThat(outcome.status()).isEqualTo(78);
  }

  /** The cosines of 60,000 samples take 14 GB; a process that may have no more is refused them. */
  @Test
  void memoryThatEndsIsExplainedByThePlugin() throws Exception {
    Files.copy(project.resolve("energy.yaml"), folder.resolve("energy.yaml"));
    String java =
        String.join(
            " ",
            "ulimit -v 14000000; export MALLOC_ARENA_MAX=2;",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g -XX:+UseSerialGC --module-path",
            installation.modules().toString(),
            "--module gan.cli/gan.cli.Main train energy.yaml --plugins",
            jars(),
            "--set 'data={type: spiral}' --set training.batchSize=60000 --set training.steps=2",
            "--set generator.width=4 --set discriminator.hidden=4 --set discriminator.code=2");
    Outcome outcome = Installation.run(folder, List.of("bash", "-c", java));
    assertThat(outcome.err())
        .endsWith(
            """
            error GAN-P005: the penalty 'pulling-away' found no memory for the cosines of all pairs
              It takes memory with the square of the batch.
              Fix: lower training.batchSize, or do without this penalty.
            """);
    assertThat(outcome.status()).isEqualTo(69);
  }

  /** In a copy of its folder, with trainings cut short. */
  @Test
  void theCommandsOfTheGuideRun() throws Exception {
    List<String> commands =
        Files.readAllLines(Installation.home().resolve("docs/writing-a-plugin.md")).stream()
            .filter(line -> line.startsWith("gan ") && line.contains(" target"))
            .map(line -> line.replaceFirst(" +#.*", ""))
            .toList();
    assertThat(commands).hasSizeGreaterThan(6);
    Path target = Files.createDirectory(folder.resolve("target"));
    Files.copy(Path.of(jars()).resolve(JAR), target.resolve(JAR));
    for (String name : List.of("spiral", "fourier", "energy")) {
      Files.copy(project.resolve(name + ".yaml"), folder.resolve(name + ".yaml"));
    }
    for (String command : commands) {
      List<String> words = new ArrayList<>(List.of(command.substring("gan ".length()).split(" +")));
      if (words.get(0).equals("train")) {
        words.addAll(List.of("--set", "training.steps=2"));
      }
      Outcome outcome = installation.gan(folder, words.toArray(String[]::new));
      assertThat(outcome.status()).as(command + "\n" + outcome.err()).isZero();
    }
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
