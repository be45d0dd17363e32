package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Parameters;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.spi.DataSource;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.LossTerms;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
import gan.experiment.config.ExperimentConfig;
import gan.experiment.config.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompatibilityTest {
  @TempDir private Path folder;

  @Test
  void aNeedForLabelsIsRefusedOnDataWithoutAny() {
    refuses(
        Need.LABELS,
        SampleSpec.image(28, 28, 1, 0),
        """
        error GAN-C021: the loss 'needy' needs class labels, but the data 'digits' has none
          --> test.yaml:6:14
          Fix: choose data with labels, or a loss that does without.""");
  }

  @Test
  void aNeedForIndependentScoresIsRefusedOnBatchNormalisation() {
    refuses(
        Need.INDEPENDENT_SCORES,
        SampleSpec.image(28, 28, 1, 10),
        """
        error GAN-C021: the loss 'needy' needs scores that do not depend on the other samples of the \
        batch, but the discriminator 'dcgan' mixes the samples of a batch, as batch normalisation does
          --> test.yaml:6:14
          Fix: switch the discriminator's batch normalisation off, or choose another.""");
  }

  @Test
  void clippingWeightsIsRefusedUnderSpectralNormalisation() {
    assertThatThrownBy(() -> clipped("dcgan, width: 2, batchNorm: false, spectralNorm: true").run())
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
        .hasMessage(
            """
            error GAN-C021: the loss 'wasserstein' needs weights that act as they are stored, but the \
            discriminator 'dcgan' divides its weights by their largest singular value, as spectral \
            normalisation does
              --> test.yaml:5:14
               5 | loss: {type: wasserstein, clip: 0.01}
                 |              ^^^^^^^^^^^
              Fix: leave the clipping of weights out, or switch the discriminator's spectral \
            normalisation off.""");
  }

  @Test
  void clippingIsRefusedWhicheverDiscriminatorIsSpectrallyNormalised() {
    for (String discriminator :
        List.of(
            "mlp, spectralNorm: true",
            "dcgan-upsample, spectralNorm: true",
            "resnet, spectralNorm: true",
            "sagan, labels: none",
            "biggan, labels: none")) {
      ExperimentConfig config = clipped(discriminator).config();
      assertThatThrownBy(() -> Compatibility.check(config, SampleSpec.image(28, 28, 1, 10)))
          .isInstanceOf(GanException.class)
          .hasMessageStartingWith(
              "error GAN-C021: the loss 'wasserstein' needs weights that act as they are stored,");
    }
  }

  @Test
  void penaltiesOnSlopesGoWithMinibatchDeviation() {
    ExperimentConfig config =
        Experiment.parse(
                """
                name: style
                data: {type: digits}
                generator: {type: stylegan2, latentSize: 3, width: 2}
                discriminator: {type: stylegan2, width: 2}
                loss: {type: non-saturating}
                penalties: [{type: r1, every: 16}, {type: wgan-gp}, {type: path-length, every: 4}]
                training: {steps: 3, batchSize: 2}
                output: {directory: %s}
                """
                    .formatted(folder.resolve("runs")),
                "test.yaml",
                List.of(),
                PluginRegistry.load(List.of()))
            .config();
    Compatibility.check(config, SampleSpec.image(28, 28, 1, 10));
  }

  @Test
  void clippingPlainWeightsPasses() {
    Compatibility.check(
        clipped("dcgan, width: 2, batchNorm: false").config(), SampleSpec.image(28, 28, 1, 10));
  }

  private Experiment clipped(String discriminator) {
    return Experiment.parse(
        """
        name: clipped
        data: {type: digits}
        generator: {type: dcgan, latentSize: 3, width: 2}
        discriminator: {type: %s}
        loss: {type: wasserstein, clip: 0.01}
        training: {steps: 3, batchSize: 2}
        output: {directory: %s}
        """
            .formatted(discriminator, folder.resolve("runs")),
        "test.yaml",
        List.of(),
        PluginRegistry.load(List.of()));
  }

  /** Row 73. */
  @Test
  void batchNormalisationIsRefusedOnBatchesOfOne() {
    String yaml =
        """
        name: alone
        data: {type: digits}
        generator: {type: dcgan, latentSize: 3, width: 2}
        discriminator: {type: dcgan, width: 2, batchNorm: %s}
        loss: {type: non-saturating}
        training: {steps: 3, batchSize: 1}
        """;
    SampleSpec sample = SampleSpec.image(28, 28, 1, 10);
    Compatibility.check(parsed(yaml.formatted(false)).config(), sample);
    ExperimentConfig alone = parsed(yaml.formatted(true)).config();
    assertThatThrownBy(() -> Compatibility.check(alone, sample))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
        .hasMessage(
            """
            error GAN-C021: the discriminator 'dcgan' mixes the samples of a batch, as batch \
            normalisation does, but training.batchSize is 1
              --> test.yaml:4:23
               4 | discriminator: {type: dcgan, width: 2, batchNorm: true}
                 |                       ^^^^^
              Fix: set training.batchSize to 2 or more, or switch its batch normalisation off.""");
  }

  private static Experiment parsed(String yaml) {
    return Experiment.parse(yaml, "test.yaml", List.of(), PluginRegistry.load(List.of()));
  }

  @Test
  void auxiliaryLossesAreRefusedWithoutWhatTheyTeach() {
    Experiment experiment =
        Experiment.parse(
            """
            name: taught
            data: {type: parabola}
            generator: {type: mlp, latentSize: 3, hidden: [8]}
            discriminator: {type: mlp, hidden: [8]}
            loss: {type: non-saturating}
            auxiliaryLosses: [{type: classification}, {type: mutual-information}]
            training: {steps: 3, batchSize: 2}
            output: {directory: %s}
            """
                .formatted(folder.resolve("runs")),
            "test.yaml",
            List.of(),
            PluginRegistry.load(List.of()));
    assertThatThrownBy(experiment::run)
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
        .hasMessage(
            """
            error GAN-C021: the auxiliary loss 'classification' needs class labels, but the data 'parabola' has none
              --> test.yaml:6:26
               6 | auxiliaryLosses: [{type: classification}, {type: mutual-information}]
                 |                          ^^^^^^^^^^^^^^
              Fix: choose data with labels, or an auxiliary loss that does without.

            error GAN-C021: the auxiliary loss 'mutual-information' needs codes in the latent vectors, but they are noise alone
              --> test.yaml:6:50
               6 | auxiliaryLosses: [{type: classification}, {type: mutual-information}]
                 |                                                  ^^^^^^^^^^^^^^^^^^
              Fix: give 'latent' some codes, such as categorical: [10].""");
  }

  @Test
  void anAugmentationOfImagesIsRefusedOnOtherData() {
    for (String type : List.of("ada", "diff-augment")) {
      Experiment experiment =
          Experiment.parse(
              """
              name: augmented
              data: {type: ring}
              generator: {type: mlp, latentSize: 3, hidden: [8]}
              discriminator: {type: mlp, hidden: [8]}
              loss: {type: non-saturating}
              augmentation: {type: %s}
              training: {steps: 3, batchSize: 2}
              output: {directory: %s}
              """
                  .formatted(type, folder.resolve("runs")),
              "test.yaml",
              List.of(),
              PluginRegistry.load(List.of()));
      assertThatThrownBy(experiment::run)
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(
              """
              error GAN-C021: the augmentation '%s' needs images, but the samples of the data 'ring' \
              are [2]
                --> test.yaml:6:22
                 6 | augmentation: {type: %s}
                   |                      %s
                Fix: choose data of images, or do without this augmentation."""
                  .formatted(type, type, "^".repeat(type.length())));
      assertThat(folder.resolve("runs")).doesNotExist();
    }
  }

  @Test
  void whatWouldPartPairsIsRefused() {
    String yaml =
        """
        name: pairs
        data: {type: image-pairs, path: anywhere}
        generator: {type: unet}
        discriminator: {type: patchgan}
        loss: {type: non-saturating}
        penalties: [{type: consistency}]
        auxiliaryLosses: [{type: reconstruction}]
        augmentation: {type: ada}
        training: {steps: 3, batchSize: 1%s}
        """;
    SampleSpec images = SampleSpec.image(8, 8, 3, 0);
    ExperimentConfig plain = parsed(yaml.formatted("")).config();
    assertThatThrownBy(() -> Compatibility.check(plain, images.madeFrom(1)))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
        .hasMessage(
            """
            error GAN-C021: the penalty 'consistency' needs samples that are not made from images: it \
            would change a sample and not the image that belongs to it
              --> test.yaml:6:20
               6 | penalties: [{type: consistency}]
                 |                    ^^^^^^^^^^^
              Fix: do without this penalty; training.flip changes both alike.

            error GAN-C021: the augmentation 'ada' needs samples that are not made from images: it \
            would change a sample and not the image that belongs to it
              --> test.yaml:8:22
               8 | augmentation: {type: ada}
                 |                      ^^^
              Fix: do without this augmentation; training.flip changes both alike.""");
    ExperimentConfig noisy = parsed(yaml.formatted(", instanceNoise: 0.1")).config();
    assertThatThrownBy(() -> Compatibility.check(noisy, images))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-C021: the auxiliary loss 'reconstruction' needs samples that come with images to \
            be made from, but those of the data 'image-pairs' do not
              --> test.yaml:7:26
               7 | auxiliaryLosses: [{type: reconstruction}]
                 |                          ^^^^^^^^^^^^^^
              Fix: choose data of pairs, such as 'image-pairs', or do without this auxiliary loss.

            error GAN-C021: the auxiliary loss 'reconstruction' needs samples without instance noise, \
            but training.instanceNoise is not 0
              --> test.yaml:7:26
               7 | auxiliaryLosses: [{type: reconstruction}]
                 |                          ^^^^^^^^^^^^^^
              Fix: set training.instanceNoise to 0, or do without this auxiliary loss.""");
  }

  @Test
  void aBrokenContractNamesThePartsInPlay() {
    Recipe recipe = new Recipe(config(Need.IMAGES, true));
    assertThatThrownBy(
            () -> {
              try (DataSource data = recipe.openData()) {
                recipe.start(data);
              }
            })
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.UNAVAILABLE))
        .hasMessage(
            """
            error GAN-P004: the loss gives the discriminator [64, 1], expected a scalar
              Generator: 'dcgan' at test.yaml:3:19.
              Discriminator: 'dcgan' at test.yaml:4:23.
              Loss: 'needy' at test.yaml:6:14.
              Fix: take the mean over the batch.""");
  }

  @Test
  void aGradientPenaltyOnABatchNormalisedDiscriminatorIsRefused() {
    assertThatThrownBy(() -> penalised("wgan-gp", true).run())
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
        .hasMessage(
            """
            error GAN-C021: the penalty 'wgan-gp' needs scores that do not depend on the other samples \
            of the batch, but the discriminator 'dcgan' mixes the samples of a batch, as batch \
            normalisation does
              --> test.yaml:6:20
               6 | penalties: [{type: wgan-gp}]
                 |                    ^^^^^^^
              Fix: switch the discriminator's batch normalisation off, or choose another.""");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void everyGradientPenaltyNeedsIndependentScores() {
    for (String penalty : List.of("wgan-gp", "dragan", "r1", "r2", "zero-centred")) {
      ExperimentConfig config = penalised(penalty, true).config();
      assertThatThrownBy(() -> Compatibility.check(config, SampleSpec.image(28, 28, 1, 10)))
          .isInstanceOf(GanException.class)
          .hasMessageStartingWith(
              "error GAN-C021: the penalty '"
                  + penalty
                  + "' needs scores that do not depend on the other samples of the batch, but");
    }
  }

  @Test
  void allUnmetNeedsAreReportedTogether() {
    ExperimentConfig two =
        config(Need.INDEPENDENT_SCORES, true, "[{type: lecam}, {type: r1}, {type: r2}]");
    assertThatThrownBy(() -> Compatibility.check(two, SampleSpec.image(28, 28, 1, 10)))
        .isInstanceOfSatisfying(
            GanException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.message().substring(0, 20))
                    .containsExactly(
                        "the loss 'needy' nee", "the penalty 'r1' nee", "the penalty 'r2' nee"));
  }

  @Test
  void severalPenaltiesRunTogetherWithoutBatchNormalisation() {
    assertThat(
            penalised(
                    "wgan-gp}, {type: dragan}, {type: r1, every: 2}, {type: r2},"
                        + " {type: zero-centred}, {type: lecam},"
                        + " {type: consistency, balanced: true}, {type: orthogonal-discriminator},"
                        + " {type: orthogonal-generator}, {type: path-length, every: 2},"
                        + " {type: feature-matching, every: 2",
                    false)
                .run()
                .path())
        .exists();
  }

  @Test
  void needsThatAreMetPass() {
    Compatibility.check(config(Need.LABELS, true), SampleSpec.image(28, 28, 1, 10));
    Compatibility.check(config(Need.INDEPENDENT_SCORES, false), SampleSpec.image(28, 28, 1, 0));
  }

  private static void refuses(Need need, SampleSpec sample, String message) {
    assertThatThrownBy(() -> Compatibility.check(config(need, true), sample))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
        .hasMessage(message);
  }

  /** A small experiment with one penalty. */
  private Experiment penalised(String penalty, boolean batchNorm) {
    return Experiment.parse(
        """
        name: penalised
        data: {type: digits}
        generator: {type: dcgan, latentSize: 3, width: 2}
        discriminator: {type: dcgan, width: 2, batchNorm: %s}
        loss: {type: non-saturating}
        penalties: [{type: %s}]
        training: {steps: 3, batchSize: 2}
        output: {directory: %s}
        """
            .formatted(batchNorm, penalty, folder.resolve("runs")),
        "test.yaml",
        List.of(),
        PluginRegistry.load(List.of()));
  }

  private static ExperimentConfig config(Need need, boolean batchNorm) {
    return config(need, batchNorm, "[]");
  }

  private static ExperimentConfig config(Need need, boolean batchNorm, String penalties) {
    ExperimentConfig plain =
        Experiment.parse(
                """
                name: needs
                data: {type: digits}
                generator: {type: dcgan}
                discriminator: {type: dcgan, batchNorm: %s}
                loss: {type: minimax}
                penalties: %s
                training: {steps: 1}
                """
                    .formatted(batchNorm, penalties),
                "test.yaml",
                List.of(),
                PluginRegistry.load(List.of()))
            .config();
    Part<LossFactory<?>> needy =
        new Part<>(new Needy(need), new Nothing(), new Location("test.yaml", 6, 14, 5, ""));
    return new ExperimentConfig(
        plain.name(),
        plain.seed(),
        plain.data(),
        plain.latent(),
        plain.generator(),
        plain.discriminator(),
        needy,
        plain.penalties(),
        plain.auxiliaryLosses(),
        plain.augmentation(),
        plain.training(),
        plain.evaluation(),
        plain.health(),
        plain.output());
  }

  record Nothing() {}

  private record Needy(Need need) implements LossFactory<Nothing> {
    @Override
    public String name() {
      return "needy";
    }

    @Override
    public String description() {
      return "Needs something.";
    }

    @Override
    public Class<Nothing> optionsType() {
      return Nothing.class;
    }

    @Override
    public Loss create(Nothing options, SampleSpec sample, Parameters auxiliary) {
      return round -> new LossTerms(round.realScores(), round.fakeScores());
    }

    @Override
    public Set<Need> needs(Nothing options) {
      return Set.of(need);
    }
  }
}
