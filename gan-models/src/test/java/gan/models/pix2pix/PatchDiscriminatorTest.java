package gan.models.pix2pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Gradients;
import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.models.layer.Normalization;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class PatchDiscriminatorTest {

  interface Rules extends DiscriminatorContract<PatchDiscriminatorOptions> {
    @Override
    default DiscriminatorFactory<PatchDiscriminatorOptions> factory() {
      return new PatchDiscriminatorFactory();
    }
  }

  @Nested
  class OfPairsOf8x12 implements Rules, FactoryContract<PatchDiscriminatorOptions> {
    @Override
    public DiscriminatorFactory<PatchDiscriminatorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public PatchDiscriminatorOptions options() {
      return small(2, Normalization.INSTANCE, false);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 12, 3, 0).madeFrom(1);
    }
  }

  /** Spectral normalisation keeps the pixels on both sides of the rectifiers. */
  @Nested
  class OfPixelsUnderBatchAndSpectralNorm implements Rules {
    @Override
    public PatchDiscriminatorOptions options() {
      return small(0, Normalization.BATCH, true);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(3, 5, 3, 0);
    }
  }

  @Nested
  class OfSmallPatchesWithoutNorm implements Rules {
    @Override
    public PatchDiscriminatorOptions options() {
      return small(1, Normalization.NONE, false);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(4, 4, 1, 2);
    }
  }

  /** What the authors' code (pytorch-CycleGAN-and-pix2pix, basic) prints as 2.769 M. */
  @Test
  void hasTheWeightsOfTheAuthorsCode() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("discriminator");
      new PatchDiscriminator(
          new PatchDiscriminatorOptions(64, 3, Normalization.BATCH, 0.9, 0.2, false),
          SampleSpec.image(256, 256, 3, 0).madeFrom(3),
          parameters);
      long kernels = 16 * (6 * 64 + 64 * 128 + 128 * 256 + 256 * 512 + 512);
      assertThat(parameters.count())
          .isEqualTo(kernels + 64 + 2 * (128 + 256 + 512) + 1)
          .isEqualTo(2_768_705);
    }
  }

  /** Of 70×70 pixels, as the paper says: the slope of one logit is 0 beyond them. */
  @Test
  void aLogitSeesItsPatch() {
    assertThat(sideSeen(0)).isEqualTo(1);
    assertThat(sideSeen(1)).isEqualTo(16);
    assertThat(sideSeen(2)).isEqualTo(34);
    assertThat(sideSeen(3)).isEqualTo(70);
  }

  @Test
  void theGivenImageIsJudgedToo() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Discriminator discriminator =
          new PatchDiscriminator(
              small(1, Normalization.NONE, false),
              SampleSpec.image(4, 4, 1, 0).madeFrom(2),
              run.parameters("discriminator"));
      Shape shape = Shape.of(1, 4, 4, 2);
      Operand<TFloating> given = run.constant(shape, Numbers.normal(shape, 1).values());
      Operand<TFloating> sample = run.constant(Shape.of(1, 4, 4, 1), new double[16]);
      Operand<TFloating> scores =
          discriminator.judge(run.pass(Mode.TRAIN), sample, Condition.none().from(given)).scores();
      assertThat(run.evaluate(Gradients.of(run.tf(), scores, List.of(given)).get(0)).values())
          .hasSize(32)
          .doesNotContain(0);
    }
  }

  @Test
  void tellsWhatPenaltiesMustKnow() {
    PatchDiscriminatorFactory factory = new PatchDiscriminatorFactory();
    assertThat(factory.traits(small(1, Normalization.INSTANCE, false))).isEmpty();
    assertThat(factory.traits(small(1, Normalization.BATCH, true)))
        .containsExactlyInAnyOrder(Trait.BATCH_STATISTICS, Trait.SPECTRAL_NORM);
  }

  @Test
  void refusesMoreHalvingsThanTheImagesHave() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("discriminator");
      assertThatThrownBy(
              () ->
                  new PatchDiscriminator(
                      small(4, Normalization.NONE, false),
                      SampleSpec.image(8, 15, 1, 0),
                      parameters))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(
              """
              error GAN-C021: discriminator 'patchgan' halves the sides 4 times, but the images are \
              8 × 15
                Fix: set 'layers' to 3 or less.""");
    }
  }

  /** How many columns move the logit in the middle of an image that is large enough. */
  private static int sideSeen(int layers) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      int side = 144;
      Discriminator discriminator =
          new PatchDiscriminator(
              small(layers, Normalization.NONE, false),
              SampleSpec.image(side, side, 1, 0),
              run.parameters("discriminator"));
      Shape shape = Shape.of(1, side, side, 1);
      Operand<TFloating> x = run.constant(shape, Numbers.normal(shape, 1).values());
      Operand<TFloating> scores =
          discriminator.judge(run.pass(Mode.TRAIN), x, Condition.none()).scores();
      int middle = Math.toIntExact(scores.shape().get(1) / 2);
      Operand<TFloating> one =
          run.tf()
              .slice(
                  scores,
                  run.tf().constant(new int[] {0, middle, middle, 0}),
                  run.tf().constant(new int[] {1, 1, 1, 1}));
      double[] slope = run.evaluate(Gradients.of(run.tf(), one, List.of(x)).get(0)).values();
      int seen = 0;
      for (int column = 0; column < side; column++) {
        boolean moves = false;
        for (int row = 0; row < side; row++) {
          moves |= slope[row * side + column] != 0;
        }
        seen += moves ? 1 : 0;
      }
      return seen;
    }
  }

  private static PatchDiscriminatorOptions small(
      int layers, Normalization normalization, boolean spectralNorm) {
    return new PatchDiscriminatorOptions(2, layers, normalization, 0.9, 0.2, spectralNorm);
  }
}
