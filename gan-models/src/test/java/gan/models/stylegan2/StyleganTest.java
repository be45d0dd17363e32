package gan.models.stylegan2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Condition;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.models.condition.DiscriminatorLabels;
import gan.models.condition.GeneratorLabels;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.GeneratorContract;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

@Tag("exhaustive")
class StyleganTest {

  interface Making
      extends GeneratorContract<StyleganGeneratorOptions>,
          FactoryContract<StyleganGeneratorOptions> {
    @Override
    default GeneratorFactory<StyleganGeneratorOptions> factory() {
      return new StyleganGeneratorFactory();
    }

    @Override
    default StyleganGeneratorOptions options() {
      return generator(GeneratorLabels.CONCAT, 0.9, 0.7);
    }
  }

  interface Judging
      extends DiscriminatorContract<StyleganDiscriminatorOptions>,
          FactoryContract<StyleganDiscriminatorOptions> {
    @Override
    default DiscriminatorFactory<StyleganDiscriminatorOptions> factory() {
      return new StyleganDiscriminatorFactory();
    }

    @Override
    default StyleganDiscriminatorOptions options() {
      return discriminator(DiscriminatorLabels.PROJECTION);
    }
  }

  private static StyleganGeneratorOptions generator(
      GeneratorLabels labels, double mixing, double truncation) {
    return new StyleganGeneratorOptions(5, 4, 2, 0.01, 3, List.of(), 0, labels, mixing, truncation);
  }

  private static StyleganDiscriminatorOptions discriminator(DiscriminatorLabels labels) {
    return new StyleganDiscriminatorOptions(3, List.of(), 0, 4, labels);
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
    public StyleganGeneratorOptions options() {
      return generator(GeneratorLabels.NONE, 0, 1);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(14, 10, 1, 0);
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
  class DiscriminatorWithoutLabels implements Judging {
    @Override
    public StyleganDiscriminatorOptions options() {
      return discriminator(DiscriminatorLabels.NONE);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(14, 10, 1, 0);
    }
  }

  /** The authors' code (github.com/NVlabs/stylegan2, configuration F) has as many for FFHQ. */
  @Test
  void hasTheWeightsForFfhq1024() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      SampleSpec sample = SampleSpec.image(1024, 1024, 3, 0);
      Parameters ofGenerator = run.parameters("generator");
      new StyleganGeneratorFactory()
          .create(
              new StyleganGeneratorOptions(
                  512, 512, 8, 0.01, 512, List.of(), 0, GeneratorLabels.NONE, 0.9, 1),
              sample,
              ofGenerator);
      assertThat(ofGenerator.count()).isEqualTo(30_370_060);
      Parameters ofDiscriminator = run.parameters("discriminator");
      new StyleganDiscriminatorFactory()
          .create(
              new StyleganDiscriminatorOptions(512, List.of(), 0, 4, DiscriminatorLabels.NONE),
              sample,
              ofDiscriminator);
      assertThat(ofDiscriminator.count()).isEqualTo(29_012_513);
    }
  }

  @Test
  void declaresThatItSeesTheBatch() {
    assertThat(new StyleganDiscriminatorFactory().traits(discriminator(DiscriminatorLabels.NONE)))
        .containsExactly(Trait.BATCH_DEVIATION);
  }

  @Test
  void aBatchChangesItsStyleAtMostOnceAndNeverBeforeTheFirstLayer() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      for (double probability : new double[] {0, 1}) {
        Styles styles =
            Styles.mixed(
                run.pass(Mode.TRAIN),
                run.constant(Shape.of(2, 1), 1, 1),
                run.constant(Shape.of(2, 1), 2, 2),
                probability,
                6);
        double before = 1;
        for (int layer = 0; layer < 6; layer++) {
          double style = run.evaluate(styles.of(layer)).values()[0];
          assertThat(style).isGreaterThanOrEqualTo(before);
          before = style;
        }
        assertThat(run.evaluate(styles.of(0)).values()).containsOnly(1);
        assertThat(run.evaluate(styles.of(5)).values()).containsOnly(probability == 0 ? 1 : 2);
      }
    }
  }

  /** Truncated to nothing, every latent vector makes the average sample. */
  @Test
  void truncationBringsStylesToTheirAverage() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Numbers latents = Numbers.normal(Shape.of(2, 5), 1);
      Numbers none = sample(run, "none", latents, 0);
      Numbers all = sample(run, "all", latents, 1);
      assertThat(none.rows(0, 1).values())
          .containsExactly(none.rows(1, 2).values(), Offset.offset(1e-12));
      assertThat(all.rows(0, 1).values()).isNotEqualTo(all.rows(1, 2).values());
    }
  }

  private static Numbers sample(GraphRun run, String name, Numbers latents, double truncation) {
    Generator generator =
        new StyleganGeneratorFactory()
            .create(
                generator(GeneratorLabels.NONE, 0.9, truncation),
                SampleSpec.image(8, 8, 1, 0),
                run.parameters(name));
    return run.evaluate(
        generator.generate(
            run.pass(Mode.INFER),
            run.constant(latents.shape(), latents.values()),
            Condition.none()));
  }

  @Test
  void theAverageFollowsTheStylesOfTraining() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("generator");
      Mapping mapping =
          new Mapping(
              generator(GeneratorLabels.NONE, 0, 1),
              SampleSpec.image(8, 8, 1, 0),
              parameters,
              "generator 'stylegan2'");
      Pass pass = run.pass(Mode.TRAIN);
      mapping.follow(pass, run.constant(Shape.of(2, 4), 1, 2, 3, 4, 3, 4, 5, 6));
      run.execute(pass.stores(List.of()));
      Parameter average =
          parameters.all().stream()
              .filter(parameter -> parameter.name().endsWith("mapping.average"))
              .findAny()
              .orElseThrow();
      assertThat(run.stored(average))
          .containsExactly(new double[] {0.004, 0.006, 0.008, 0.01}, Offset.offset(1e-12));
    }
  }

  @Test
  void noiseIsFreshInTrainingAndFixedInInference() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      StyledConvolution layer = new StyledConvolution(parameters, "conv", 2, 1, 2, 3, 3, false);
      run.openGates(parameters);
      Operand<TFloating> x = run.constant(Shape.of(2, 3, 3, 2), new double[36]);
      Operand<TFloating> style = run.constant(Shape.of(2, 2), 1, 1, 1, 1);
      Pass training = run.pass(Mode.TRAIN);
      Numbers first = run.evaluate(layer.apply(training, x, style));
      Numbers again = run.evaluate(layer.apply(training, x, style));
      Numbers fixed = run.evaluate(layer.apply(run.pass(Mode.INFER), x, style));
      assertThat(first.rows(0, 1).values()).isNotEqualTo(first.rows(1, 2).values());
      assertThat(first.values()).isNotEqualTo(again.values());
      assertThat(fixed.rows(0, 1).values()).isEqualTo(fixed.rows(1, 2).values());
    }
  }

  @Test
  void refusesLabelsWhereThereAreNone() {
    refuses(
        parameters ->
            new StyleganGeneratorFactory()
                .create(
                    generator(GeneratorLabels.CONCAT, 0, 1),
                    SampleSpec.image(8, 8, 1, 0),
                    parameters),
        """
        error GAN-C021: generator 'stylegan2' with 'labels: concat' needs class labels, but the \
        samples have none
          Fix: set 'labels' to 'none', or choose data with labels.""");
  }

  @Test
  void refusesSidesThatCannotBeHalved() {
    refuses(
        parameters ->
            new StyleganDiscriminatorFactory()
                .create(
                    discriminator(DiscriminatorLabels.NONE),
                    SampleSpec.image(15, 9, 1, 0),
                    parameters),
        """
        error GAN-C021: discriminator 'stylegan2' needs sides that halve once: expected samples \
        [n, 14, 8, 1] or [n, 16, 10, 1], found [n, 15, 9, 1]
          Fix: resize the images to 14×8 or 16×10.""");
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
