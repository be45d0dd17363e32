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
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.models.layer.Normalization;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.GeneratorContract;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class UnetGeneratorTest {

  interface Rules extends GeneratorContract<UnetGeneratorOptions> {
    @Override
    default GeneratorFactory<UnetGeneratorOptions> factory() {
      return new UnetGeneratorFactory();
    }
  }

  @Nested
  class FromGreyTo8x8x3 implements Rules, FactoryContract<UnetGeneratorOptions> {
    @Override
    public GeneratorFactory<UnetGeneratorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public UnetGeneratorOptions options() {
      return small(0, 0, Normalization.INSTANCE, 0.5);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 8, 3, 0).madeFrom(1);
    }
  }

  @Nested
  class Of4x12WithLatentsAndBatchNorm implements Rules {
    @Override
    public UnetGeneratorOptions options() {
      return small(3, 2, Normalization.BATCH, 0);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(4, 12, 1, 3).madeFrom(2);
    }
  }

  @Nested
  class Of2x6WithoutNorm implements Rules {
    @Override
    public UnetGeneratorOptions options() {
      return small(0, 0, Normalization.NONE, 0.5);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(2, 6, 1, 0).madeFrom(1);
    }
  }

  /** What the authors' code (pytorch-CycleGAN-and-pix2pix, unet_256) prints as 54.414 M. */
  @Test
  void hasTheWeightsOfTheAuthorsCode() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("generator");
      new UnetGenerator(
          new UnetGeneratorOptions(0, 64, 0, Normalization.BATCH, 0.9, 0.2, 0.5, true),
          SampleSpec.image(256, 256, 3, 0).madeFrom(3),
          parameters);
      long down = 3 * 64 + 64 * 128 + 128 * 256 + 256 * 512 + 4 * 512 * 512;
      long up = 512 * 512 + 3 * 1024 * 512 + 1024 * 256 + 512 * 128 + 256 * 64 + 128 * 3;
      long norms = 2 * (128 + 256 + 4 * 512 + 4 * 512 + 256 + 128 + 64);
      assertThat(parameters.count()).isEqualTo(16 * (down + up) + norms + 3).isEqualTo(54_413_955);
    }
  }

  @Test
  void eachPixelOfTheGivenImageCounts() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      SampleSpec sample = SampleSpec.image(8, 8, 3, 0).madeFrom(2);
      Generator generator =
          new UnetGenerator(
              small(0, 0, Normalization.INSTANCE, 0), sample, run.parameters("generator"));
      Shape shape = Shape.of(1, 8, 8, 2);
      Operand<TFloating> image = run.constant(shape, Numbers.normal(shape, 1).values());
      Operand<TFloating> made =
          generator.generate(
              run.pass(Mode.TRAIN), run.constant(Shape.of(1, 0)), Condition.none().from(image));
      Operand<TFloating> sum =
          run.tf().sum(run.tf().math.square(made), run.tf().constant(new int[] {0, 1, 2, 3}));
      Numbers slope = run.evaluate(Gradients.of(run.tf(), sum, List.of(image)).get(0));
      assertThat(slope.values()).hasSize(128).doesNotContain(0);
    }
  }

  @Test
  void dropoutIsTheNoiseOfSamplesUnlessItIsOff() {
    assertThat(distanceOfTwoDraws(true)).isPositive();
    assertThat(distanceOfTwoDraws(false)).isZero();
  }

  @Test
  void refusesSamplesThatComeWithNoImage() {
    refuses(
        SampleSpec.image(8, 8, 3, 0),
        """
        error GAN-C021: generator 'unet' makes images of images, but the samples come with none
          Fix: choose data of pairs, such as 'image-pairs', or another generator.""");
  }

  @Test
  void refusesOddSides() {
    refuses(
        SampleSpec.image(9, 8, 3, 0).madeFrom(1),
        """
        error GAN-C021: generator 'unet' needs sides that halve once: expected samples [n, 8, 8, 3] \
        or [n, 10, 8, 3], found [n, 9, 8, 3]
          Fix: resize the images to 8×8 or 10×8.""");
  }

  @Test
  void refusesAConditionalNorm() {
    assertThatThrownBy(() -> small(0, 0, Normalization.CONDITIONAL, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'normalization' is conditional, and must be none, batch, layer, instance or pixel");
  }

  private static void refuses(SampleSpec sample, String message) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("generator");
      assertThatThrownBy(
              () -> new UnetGenerator(small(0, 0, Normalization.INSTANCE, 0.5), sample, parameters))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(message);
    }
  }

  /** In inference, of one image, in two passes with streams of their own. */
  private static double distanceOfTwoDraws(boolean inSamples) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Generator generator =
          new UnetGenerator(
              new UnetGeneratorOptions(0, 2, 3, Normalization.INSTANCE, 0.9, 0.2, 0.5, inSamples),
              SampleSpec.image(8, 8, 1, 0).madeFrom(1),
              run.parameters("generator"));
      Shape shape = Shape.of(1, 8, 8, 1);
      Operand<TFloating> image = run.constant(shape, Numbers.normal(shape, 1).values());
      // Both images are the same: what differs between the two samples of a batch is the noise.
      Operand<TFloating> two = run.tf().concat(List.of(image, image), run.tf().constant(0));
      Numbers made =
          run.evaluate(
              generator.generate(
                  run.pass(Mode.INFER), run.constant(Shape.of(2, 0)), Condition.none().from(two)));
      double[] values = made.values();
      double largest = 0;
      for (int i = 0; i < 64; i++) {
        largest = Math.max(largest, Math.abs(values[i] - values[64 + i]));
      }
      return largest;
    }
  }

  private static UnetGeneratorOptions small(
      int latentSize, int stages, Normalization normalization, double dropout) {
    return new UnetGeneratorOptions(latentSize, 2, stages, normalization, 0.9, 0.2, dropout, true);
  }
}
