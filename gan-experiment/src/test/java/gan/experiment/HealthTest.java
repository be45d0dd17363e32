package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.health.HealthWarning;
import gan.core.health.Warnings;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.core.train.TrainingListener;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments that go wrong, each in its own way, and some that do not. */
class HealthTest {
  private static final String BASE =
      """
      name: sick
      seed: 3
      data: {type: gaussian, mean: 3, deviation: 0.5}
      generator: {type: mlp, latentSize: 4, hidden: [32]}
      discriminator: {type: mlp, hidden: [32], activation: tanh}
      loss: {type: non-saturating}
      training:
        steps: 400
        batchSize: 64
        generatorOptimizer: {type: adam, learningRate: 1e-3}
        discriminatorOptimizer: {type: adam, learningRate: 1e-3}
      health: {every: 20}
      output: {directory: RUNS, logEvery: 100, sampleEvery: 400}
      """;

  /** Data that the generator cannot reach in time, and a loss that saturates. */
  private static final List<String> LOST =
      List.of(
          "data={type: gaussian, mean: 100, deviation: 0.1}",
          "loss.type=minimax",
          "training.generatorOptimizer.learningRate=1e-9",
          "discriminator.activation=leaky-relu",
          "training.discriminatorOptimizer={type: adam, learningRate: 1e-2, beta2: 0.5}");

  @TempDir private Path folder;

  @Test
  void aLearningRateThatIsFarTooLargeEndsInExit79AndSavesNothing() {
    assertThatThrownBy(
            () ->
                run(
                    List.of(
                        "loss.type=wasserstein",
                        "discriminator.activation=leaky-relu",
                        "training.discriminatorOptimizer={type: sgd, learningRate: 1e30}")))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status().code()).isEqualTo(79))
        .message()
        .matches(
            """
            error GAN-T001: the generator's loss is NaN at step 1
              Its last values, the newest last: NaN\\.
              Not finite: generator\\.hidden1\\.kernel, .+ and 7 more\\.
              Fix: lower the learning rates, or choose a loss or a penalty, such as r1, that keeps \
            the discriminator's slope bounded\\.""");
    assertThat(folder.resolve("runs/00001-sick/checkpoints")).isEmptyDirectory();
  }

  @Test
  void aDiscriminatorThatIsAlwaysRightIsWarnedAbout() throws Exception {
    assertThat(warnings("saturated-discriminator", LOST))
        .singleElement()
        .asString()
        .matches(
            "step \\d+, saturated-discriminator: The discriminator is always right: D\\(x\\) is"
                + " (0\\.99\\d|1\\.00), D\\(G\\(z\\)\\) \\S+ and its loss \\S+\\. Lower its learning rate"
                + " or training\\.discriminatorSteps, or add a penalty such as r1 or"
                + " training\\.instanceNoise\\. See .*/samples/health-\\d{6}\\.png");
  }

  @Test
  void aGeneratorWhoseGradientVanishesIsWarnedAbout() throws Exception {
    assertThat(warnings("vanishing-gradient", LOST))
        .singleElement()
        .asString()
        .matches(
            "step \\d+, vanishing-gradient: The generator's gradient has the norm \\S+, where \\S+"
                + " was usual; it is smallest in generator\\.\\S+, \\S+\\. Choose a loss that does not"
                + " saturate, such as non-saturating, or give the discriminator less of a lead; then"
                + " look at the activations behind that weight\\. See .*/samples/\\S+\\.png");
  }

  @Test
  void aGeneratorThatDoesNotUseItsLatentVectorCollapses() throws Exception {
    assertThat(
            warnings(
                "mode-collapse",
                List.of("data={type: ring}", "latent={distribution: uniform, low: 0, high: 1e-6}")))
        .singleElement()
        .asString()
        .matches(
            "step 60, mode-collapse: Two samples are \\S+ apart on average, two real ones"
                + " 2\\.[3-7]\\d\\. Lower the generator's learning rate, add a penalty such as r1, or"
                + " check that the generator's output depends on its latent vector\\. See"
                + " .*/samples/health-000060\\.png");
  }

  @Test
  void fewTrainingSamplesAreLearnedByHeart() throws Exception {
    assertThat(warnings("memorisation", images(8)))
        .singleElement()
        .asString()
        .matches(
            "step \\d+, memorisation: Samples are \\S+ from the nearest of 8 training samples, which"
                + " are \\S+ from each other\\. Use more data, a smaller generator or fewer steps; each"
                + " row of the picture has a sample and the training sample nearest to it\\. See"
                + " .*/samples/memorisation-\\d{6}\\.png");
  }

  @Test
  void aGameInBalanceIsNotWarnedAbout() throws Exception {
    assertThat(all(List.of("training.steps=1000"))).isEmpty();
  }

  @Test
  void aRingThatIsLearnedIsNotWarnedAbout() throws Exception {
    assertThat(
            all(
                List.of(
                    "data={type: ring}",
                    "generator={type: mlp, latentSize: 2, hidden: [128, 128]}",
                    "discriminator={type: mlp, hidden: [128, 128]}",
                    "training.steps=2000",
                    "health.every=100")))
        .isEmpty();
  }

  @Test
  void manyTrainingSamplesAreNotLearnedByHeart() throws Exception {
    assertThat(all(images(500))).isEmpty();
  }

  @Test
  void whoeverDoesNotWantToBeWarnedIsNot() throws Exception {
    List<String> off = new ArrayList<>(LOST);
    off.add("health.enabled=false");
    assertThat(all(off)).isEmpty();
  }

  private static final class Told implements TrainingListener, Warnings {
    private final List<HealthWarning> warnings = new ArrayList<>();

    @Override
    public void warn(HealthWarning warning) {
      warnings.add(warning);
    }
  }

  private List<HealthWarning> warnings(String name, List<String> overrides) throws IOException {
    return all(overrides).stream().filter(warning -> warning.name().equals(name)).toList();
  }

  /** All warnings; each is in the run's files too, and its picture is there. */
  private List<HealthWarning> all(List<String> overrides) throws IOException {
    Told told = new Told();
    RunDirectory run = experiment(overrides).run((config, directory) -> told);
    for (HealthWarning warning : told.warnings) {
      assertThat(warning.picture().orElseThrow()).isNotEmptyFile();
      assertThat(Files.readString(run.log())).contains("  warning: " + warning + "\n");
    }
    Path file = run.path().resolve("health.jsonl");
    assertThat(Files.exists(file) ? Files.readAllLines(file) : List.of())
        .hasSameSizeAs(told.warnings);
    return told.warnings;
  }

  private RunDirectory run(List<String> overrides) {
    return experiment(overrides).run();
  }

  private Experiment experiment(List<String> overrides) {
    return Experiment.parse(
        BASE.replace("RUNS", folder.resolve("runs").toString()),
        "sick.yaml",
        overrides,
        PluginRegistry.load(List.of()));
  }

  /** So many images of 8 by 8 random pixels, black or white. */
  private List<String> images(int count) throws IOException {
    Path file = folder.resolve("images-" + count);
    Random random = new Random(1);
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      for (int number : new int[] {0x803, count, 8, 8}) {
        out.writeInt(number);
      }
      for (int pixel = 0; pixel < 64 * count; pixel++) {
        out.writeByte(random.nextBoolean() ? 255 : 0);
      }
    }
    return List.of(
        "data={type: idx, path: " + file + "}",
        "training.batchSize=8",
        "training.steps=1500",
        "health.every=100");
  }
}
