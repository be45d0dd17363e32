package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentTest {
  private static final String SMALL =
      """
      name: small
      seed: 7
      data: {type: digits}
      generator: {type: mlp, latentSize: 3, hidden: [8]}
      discriminator: {type: mlp, hidden: [8]}
      loss: {type: non-saturating}
      training: {steps: 3, batchSize: 4, discriminatorSteps: 2}
      output: {directory: RUNS, logEvery: 1, sampleEvery: 2, gridRows: 2, gridColumns: 3}
      """;

  @TempDir private Path folder;

  private final PluginRegistry registry = PluginRegistry.load(List.of());

  @Test
  void oneLineTrainsAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("small.yaml"), small());
    RunDirectory run = Experiment.load(file).run();

    assertThat(run.path()).isEqualTo(folder.resolve("runs/00001-small"));
    assertThat(Files.readAllLines(run.metrics())).hasSize(3);
    assertThat(run.config()).hasContent(Experiment.load(file).resolved());
    for (long step : new long[] {0, 2, 3}) {
      assertThat(run.samples(step)).isNotEmptyFile();
    }
    assertThat(run.samples(1)).doesNotExist();
    assertThat(run.reals()).isNotEmptyFile();
  }

  @Test
  void aRehearsalFindsWhatATrainingWouldEndWith() {
    Experiment other = experiment(List.of("generator.hidden=[9]"));
    RunDirectory run = experiment(List.of()).run();
    assertThat(experiment(List.of()).rehearseFrom(run)).isEqualTo(experiment(List.of()).rehearse());
    assertThatThrownBy(() -> other.rehearseFrom(run))
        .isInstanceOf(GanException.class)
        .hasMessageContaining("generator.hidden1.kernel is 3x8, not 3x9");
  }

  @Test
  void aSecondRunIsTheSameToTheBitAndOverwritesNothing() throws Exception {
    Experiment experiment = experiment(List.of());
    RunDirectory first = experiment.run();
    RunDirectory second = experiment.run();

    assertThat(second.path()).isEqualTo(folder.resolve("runs/00002-small"));
    assertThat(Files.readAllBytes(second.samples(3)))
        .isEqualTo(Files.readAllBytes(first.samples(3)));
    assertThat(tensors(second)).isEqualTo(tensors(first));
    assertThat(tensors(experiment(List.of("seed=8")).run())).isNotEqualTo(tensors(first));
  }

  @Test
  void everythingThatATrainingCanDoIsReachedFromYaml() throws Exception {
    RunDirectory run =
        experiment(
                List.of(
                    "training.accumulate=2",
                    "training.instanceNoise={shape: linear, from: 0.1, to: 0, steps: 3}",
                    "training.generatorClip.norm=1.0",
                    "training.discriminatorClip={value: 0.5, norm: 2}",
                    "training.generatorAverage.decay=0.9",
                    "training.generatorOptimizer={type: rmsprop, learningRate: 1e-3}",
                    "training.discriminatorOptimizer.learningRate={shape: cosine, from: 1e-3, steps: 3, warmUp: 2}",
                    "latent={distribution: uniform, low: 0, high: 1}"))
            .run();
    Experiment again =
        Experiment.parse(Files.readString(run.config()), "config.yaml", List.of(), registry);
    assertThat(again.resolved()).isEqualTo(Files.readString(run.config()));
    assertThat(tensors(again.run())).isEqualTo(tensors(run));
    try (TrainedGenerator generator =
        SavedRun.find(run, OptionalLong.empty()).generator(registry)) {
      assertThat(generator.sample(1, 0).values()).hasSize(28 * 28);
    }
  }

  @Test
  void extragradientTrains() {
    RunDirectory run =
        experiment(List.of("training.extragradient=true", "training.discriminatorSteps=1")).run();
    assertThat(run.samples(3)).isNotEmptyFile();
  }

  @Test
  void extragradientIsRefusedWithSeveralDiscriminatorSteps() {
    refuses(
        List.of("training.extragradient=true"),
        ExitStatus.CONFIG,
        """
        error GAN-C015: 'training' is refused: with 'extragradient', 'accumulate' and \
        'discriminatorSteps' must be 1, not 1 and 2
          --> small.yaml:7:1
           7 | training: {steps: 3, batchSize: 4, discriminatorSteps: 2}
             | ^^^^^^^^
          Fix: change its values so that they fit each other.""");
  }

  @Test
  void aRunIsSampledWithoutItsData() {
    RunDirectory run = experiment(List.of()).run();
    try (TrainedGenerator generator =
        SavedRun.find(run, OptionalLong.empty()).generator(registry)) {
      Samples samples = generator.samples(new long[] {1, 2, 1}, new int[3]);
      assertThat(samples.values(2)).isEqualTo(samples.values(0));
      assertThat(samples.values(1)).isNotEqualTo(samples.values(0));
      assertThat(samples.sample().shape().asArray()).containsExactly(28, 28, 1);
    }
  }

  @Test
  void dataThatIsNotThereIsShownWhereItWasChosen() {
    refuses(
        List.of("data={type: idx, path: /no/such/place}"),
        ExitStatus.NO_INPUT,
        """
        error GAN-D001: '/no/such/place', given as 'path', does not exist
          --> --set:1:13
           1 | data={type: idx, path: /no/such/place}
             |             ^^^
          Resolved: /no/such/place
          Nearest folder that exists: /
          IDX files in it or one level below: none.
          Fix: give the path of a folder with IDX files, or of one such file.""");
  }

  @Test
  void partsThatDoNotFitAreShownWhereTheyWereChosen() {
    refuses(
        List.of("generator={type: dcgan}", "data.size=29"),
        ExitStatus.CONFIG,
        """
        error GAN-C021: generator 'dcgan' needs sides that halve once: expected samples [n, 28, 28, 1] \
        or [n, 30, 30, 1], found [n, 29, 29, 1]
          --> --set:1:18
           1 | generator={type: dcgan}
             |                  ^^^^^
          Fix: resize the images to 28×28 or 30×30.""");
  }

  @Test
  void anUnknownPartIsShownWithWhatIsInstalled() {
    refuses(
        List.of("loss.type=non-saturatin"),
        ExitStatus.CONFIG,
        """
        error GAN-C020: unknown loss 'non-saturatin'
          --> --set:1:11
           1 | loss.type=non-saturatin
             |           ^^^^^^^^^^^^^  did you mean 'non-saturating'?
          Installed losses: autoencoder, f-gan, hinge, least-squares, minimax, non-saturating, relativistic-average, relativistic-paired, vae, wasserstein.
          Fix: name an installed one, or add the plugin that provides 'non-saturatin' with --plugins DIR.""");
  }

  @Test
  void anotherTypeForWhatIsSpelledOutHasToReplaceAllOfIt() {
    String spelled =
        small().replace("{type: non-saturating}", "{type: non-saturating, labelSmoothing: 0.1}");
    assertThatThrownBy(
            () -> Experiment.parse(spelled, "small.yaml", List.of("loss.type=hinge"), registry))
        .hasMessageContaining("unknown key 'labelSmoothing'")
        .hasMessageContaining(
            "Fix: delete it, or replace the whole part: --set 'loss={type: hinge}'.");
  }

  @Test
  void aRunThatCannotBeCreatedSaysWhere() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    refuses(
        List.of("output.directory=" + file),
        ExitStatus.CANNOT_CREATE,
        "error GAN-R002: a run cannot be created in '"
            + file
            + "': java.nio.file.FileAlreadyExistsException: "
            + file
            + "\n  Fix: make the folder writable, or set output.directory to one that is.");
  }

  @Test
  void whatIsNoRunIsRefused() {
    assertThatThrownBy(() -> RunDirectory.open(folder))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.NO_INPUT))
        .hasMessage(
            "error GAN-R001: '"
                + folder
                + "' is not a run: it has no config.yaml\n"
                + "  Fix: name a folder that 'gan train' created, such as runs/00001-digits.");
  }

  private void refuses(List<String> overrides, ExitStatus status, String message) {
    assertThatThrownBy(() -> experiment(overrides).run())
        .isInstanceOfSatisfying(GanException.class, e -> assertThat(e.status()).isEqualTo(status))
        .hasMessage(message);
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  private Experiment experiment(List<String> overrides) {
    return Experiment.parse(small(), "small.yaml", overrides, registry);
  }

  private String small() {
    return SMALL.replace("RUNS", folder.resolve("runs").toString());
  }

  private static byte[] tensors(RunDirectory run) throws Exception {
    return Files.readAllBytes(
        SavedRun.find(run, OptionalLong.empty())
            .checkpoint()
            .folder()
            .resolve("tensors.data-00000-of-00001"));
  }
}
