package gan.models.biggan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Condition;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.core.spi.ValueRange;
import gan.models.condition.DiscriminatorLabels;
import gan.models.condition.GeneratorLabels;
import gan.models.layer.Initialization;
import gan.testkit.GraphRun;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.GeneratorContract;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.ndarray.Shape;

@Tag("exhaustive")
class BigganTest {

  interface Making
      extends GeneratorContract<BigganGeneratorOptions>, FactoryContract<BigganGeneratorOptions> {
    @Override
    default GeneratorFactory<BigganGeneratorOptions> factory() {
      return new BigganGeneratorFactory();
    }

    @Override
    default BigganGeneratorOptions options() {
      return generator(6, GeneratorLabels.CONCAT, true);
    }
  }

  interface Judging
      extends DiscriminatorContract<BigganDiscriminatorOptions>,
          FactoryContract<BigganDiscriminatorOptions> {
    @Override
    default DiscriminatorFactory<BigganDiscriminatorOptions> factory() {
      return new BigganDiscriminatorFactory();
    }

    @Override
    default BigganDiscriminatorOptions options() {
      return discriminator(DiscriminatorLabels.PROJECTION, true);
    }
  }

  private static BigganGeneratorOptions generator(
      int latentSize, GeneratorLabels labels, boolean attentionAndSpectralNorm) {
    return new BigganGeneratorOptions(
        latentSize,
        1,
        List.of(),
        0,
        labels,
        3,
        attentionAndSpectralNorm,
        0,
        attentionAndSpectralNorm,
        Initialization.ORTHOGONAL,
        0.9);
  }

  private static BigganDiscriminatorOptions discriminator(
      DiscriminatorLabels labels, boolean attentionAndSpectralNorm) {
    return new BigganDiscriminatorOptions(
        1,
        List.of(),
        0,
        labels,
        attentionAndSpectralNorm,
        0,
        attentionAndSpectralNorm,
        Initialization.ORTHOGONAL);
  }

  @Nested
  class GeneratorOf8x12x3 implements Making {
    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 12, 3, 4);
    }
  }

  @Nested
  class GeneratorWithoutLabels implements Making {
    @Override
    public BigganGeneratorOptions options() {
      return generator(4, GeneratorLabels.NONE, false);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(6, 6, 1, 0);
    }
  }

  @Nested
  class DiscriminatorOf8x12x3 implements Judging {
    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 12, 3, 4);
    }
  }

  @Nested
  class DiscriminatorOf15x9x1WithoutLabels implements Judging {
    @Override
    public BigganDiscriminatorOptions options() {
      return discriminator(DiscriminatorLabels.NONE, false);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(15, 9, 1, 0);
    }
  }

  /**
   * The authors' code (github.com/ajbrock/BigGAN-PyTorch) has 70,433,988 at these sizes: 8,928 of
   * them are biases of the blocks' convolutions, which the normalisations after them undo.
   */
  @Test
  void hasTheWeightsOfBiggan128() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters ofGenerator = run.parameters("generator");
      BigganGeneratorOptions making =
          new BigganGeneratorOptions(
              120,
              96,
              List.of(),
              0,
              GeneratorLabels.CONCAT,
              128,
              true,
              64,
              true,
              Initialization.ORTHOGONAL,
              0.9);
      SampleSpec sample = SampleSpec.image(128, 128, 3, 1000);
      new BigganGeneratorFactory().create(making, sample, ofGenerator);
      assertThat(ofGenerator.count()).isEqualTo(70_433_988 - 8_928);
      Parameters ofDiscriminator = run.parameters("discriminator");
      BigganDiscriminatorOptions judging =
          new BigganDiscriminatorOptions(
              96,
              List.of(),
              0,
              DiscriminatorLabels.PROJECTION,
              true,
              64,
              true,
              Initialization.ORTHOGONAL);
      new BigganDiscriminatorFactory().create(judging, sample, ofDiscriminator);
      assertThat(ofDiscriminator.count()).isEqualTo(87_982_370);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "8; 4, 4; 4, 4, 4",
        "32; 4, 4, 4, 4; 4, 4, 4, 4",
        "64; 16, 16, 8, 4, 2; 1, 2, 4, 8, 16",
        "128; 16, 16, 8, 4, 2, 1; 1, 2, 4, 8, 16, 16",
        "256; 16, 16, 8, 8, 4, 2, 1; 1, 2, 4, 8, 8, 16, 16",
        "512; 16, 16, 8, 8, 4, 2, 1, 1; 1, 1, 2, 4, 8, 8, 16, 16"
      })
  void widthsAreAsPublished(int side, String generator, String discriminator) {
    SampleSpec sample = SampleSpec.image(side, side, 3, 0);
    int stages = Integer.numberOfTrailingZeros(side) - 2;
    assertThat(Widths.ofGenerator(sample, stages, 1)).hasToString("[" + generator + "]");
    assertThat(discriminator(DiscriminatorLabels.NONE, true).resnet(sample).channels())
        .hasToString("[" + discriminator + "]");
  }

  /** One part of the latent vector moves one stage and what follows, and nothing before. */
  @Test
  void everyStageHasAPartOfTheLatentVector() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("generator");
      BigganGenerator generator =
          new BigganGenerator(
              generator(3, GeneratorLabels.NONE, false),
              SampleSpec.image(16, 16, 1, 0),
              parameters,
              "generator 'biggan'");
      List<double[]> plain = stages(run, generator, 1, 2, 3);
      List<double[]> last = stages(run, generator, 1, 2, 4);
      List<double[]> middle = stages(run, generator, 1, 3, 3);
      assertThat(last.get(0)).containsExactly(plain.get(0));
      assertThat(last.get(1)).containsExactly(plain.get(1));
      assertThat(last.get(2)).isNotEqualTo(plain.get(2));
      assertThat(middle.get(0)).containsExactly(plain.get(0));
      assertThat(middle.get(1)).isNotEqualTo(plain.get(1));
    }
  }

  private static List<double[]> stages(GraphRun run, BigganGenerator generator, double... latent) {
    return generator
        .stages(run.pass(Mode.INFER), run.constant(Shape.of(1, 3), latent), Condition.none())
        .stream()
        .map(stage -> run.evaluate(stage).values())
        .toList();
  }

  @Test
  void declaresSpectralNorm() {
    assertThat(
            new BigganDiscriminatorFactory().traits(discriminator(DiscriminatorLabels.NONE, true)))
        .containsExactly(Trait.SPECTRAL_NORM);
  }

  @Test
  void refusesLatentsThatCannotBeSplit() {
    refusesToMake(
        generator(120, GeneratorLabels.CONCAT, true),
        SampleSpec.image(256, 256, 3, 10),
        """
        error GAN-C015: generator 'biggan' splits latent vectors into 7 equal parts, for the base and \
        6 stages: 'latentSize: 120' cannot be divided so
          Fix: set 'latentSize' to 119 or 126, or to another multiple of 7.""");
    refusesToMake(
        generator(1, GeneratorLabels.NONE, true),
        SampleSpec.image(8, 8, 1, 0),
        """
        error GAN-C015: generator 'biggan' splits latent vectors into 2 equal parts, for the base and \
        1 stage: 'latentSize: 1' cannot be divided so
          Fix: set 'latentSize' to 2, or to another multiple of 2.""");
  }

  @Test
  void refusesSidesThatCannotBeHalved() {
    refusesToMake(
        generator(4, GeneratorLabels.NONE, true),
        SampleSpec.image(15, 9, 1, 0),
        """
        error GAN-C021: generator 'biggan' needs sides that halve once: expected samples [n, 14, 8, 1] \
        or [n, 16, 10, 1], found [n, 15, 9, 1]
          Fix: resize the images to 14×8 or 16×10.""");
  }

  @Test
  void itsDefaultsNeedLabels() {
    refusesToMake(
        generator(6, GeneratorLabels.CONCAT, true),
        SampleSpec.image(16, 16, 3, 0),
        """
        error GAN-C021: generator 'biggan' with 'labels: concat' needs class labels, but the samples \
        have none
          Fix: set 'labels' to 'none', or choose data with labels.""");
    refusesToJudge(
        SampleSpec.image(16, 16, 3, 0),
        """
        error GAN-C021: discriminator 'biggan' with 'labels: projection' needs class labels, but the \
        samples have none
          Fix: set 'labels' to 'none', or choose data with labels.""");
  }

  @Test
  void judgesImagesOnly() {
    refusesToJudge(
        SampleSpec.vector(15, ValueRange.UNBOUNDED, 4),
        """
        error GAN-C021: discriminator 'biggan' works on images: expected samples such as \
        [n, 28, 28, 1] or [n, 32, 32, 3], found [n, 15]
          Fix: choose type 'mlp', which takes samples of any shape, or other data.""");
  }

  private static void refusesToMake(
      BigganGeneratorOptions options, SampleSpec sample, String message) {
    refuses(
        parameters -> new BigganGeneratorFactory().create(options, sample, parameters), message);
  }

  private static void refusesToJudge(SampleSpec sample, String message) {
    BigganDiscriminatorOptions options = discriminator(DiscriminatorLabels.PROJECTION, true);
    refuses(
        parameters -> new BigganDiscriminatorFactory().create(options, sample, parameters),
        message);
  }

  private static void refuses(Consumer<Parameters> making, String message) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("player");
      assertThatThrownBy(() -> making.accept(parameters))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(message);
    }
  }
}
