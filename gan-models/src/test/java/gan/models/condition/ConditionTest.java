package gan.models.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Condition;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.models.layer.Kernel;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class ConditionTest {
  private static final SampleSpec IMAGES = SampleSpec.image(1, 2, 1, 3);
  private static final SampleSpec VECTORS = SampleSpec.vector(2, ValueRange.UNBOUNDED, 3);

  @Test
  void aLatentIsFollowedByItsLabel() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      LabelledLatent input = LabelledLatent.of(GeneratorLabels.CONCAT, IMAGES, 2, "generator 'x'");
      assertThat(input.size()).isEqualTo(5);
      Operand<TFloating> latent = run.constant(Shape.of(2, 2), 10, 20, 30, 40);
      assertThat(run.evaluate(input.apply(run.pass(Mode.TRAIN), latent, labels(run))))
          .hasToString("[2, 5] [10.0, 20.0, 0.0, 0.0, 1.0, 30.0, 40.0, 1.0, 0.0, 0.0]");
    }
  }

  @Test
  void withoutLabelsNothingIsAppended() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Operand<TFloating> x = run.constant(Shape.of(1, 2), 1, 2);
      Pass pass = run.pass(Mode.TRAIN);
      assertThat(
              LabelledLatent.of(GeneratorLabels.NONE, VECTORS, 2, "generator 'x'")
                  .apply(pass, x, Condition.none()))
          .isSameAs(x);
      assertThat(
              LabelledSamples.of(DiscriminatorLabels.NONE, VECTORS, "discriminator 'x'")
                  .apply(pass, x, Condition.none()))
          .isSameAs(x);
    }
  }

  @Test
  void anImageGetsAChannelForEachClass() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Operand<TFloating> x = run.placeholder(Shape.of(-1, 1, 2, 1));
      Operand<TFloating> y =
          LabelledSamples.of(DiscriminatorLabels.CONCAT, IMAGES, "discriminator 'x'")
              .apply(run.pass(Mode.TRAIN), x, labels(run));
      assertThat(y.shape().tail()).hasToString("[1, 2, 4]");
      run.feed(x, new Numbers(Shape.of(2, 1, 2, 1), 7, 8, 9, 10));
      assertThat(run.evaluate(y))
          .hasToString(
              "[2, 1, 2, 4] [7.0, 0.0, 0.0, 1.0, 8.0, 0.0, 0.0, 1.0,"
                  + " 9.0, 1.0, 0.0, 0.0, 10.0, 1.0, 0.0, 0.0]");
    }
  }

  @Test
  void aVectorGetsANumberForEachClass() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Operand<TFloating> x = run.constant(Shape.of(2, 2), 7, 8, 9, 10);
      assertThat(
              run.evaluate(
                  LabelledSamples.of(DiscriminatorLabels.CONCAT, VECTORS, "discriminator 'x'")
                      .apply(run.pass(Mode.TRAIN), x, labels(run))))
          .hasToString("[2, 5] [7.0, 8.0, 0.0, 0.0, 1.0, 9.0, 10.0, 1.0, 0.0, 0.0]");
    }
  }

  @Test
  void aProjectionAddsTheProductWithTheLabelsVector() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("discriminator");
      Kernel.Maker zeros = Kernel.plain(Initializer.zeros());
      Head head = new Head(parameters, "head", 2, DiscriminatorLabels.PROJECTION, VECTORS, zeros);
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly(
              "discriminator.head.kernel [2, 1]",
              "discriminator.head.bias [1]",
              "discriminator.head.table [3, 2]");
      run.assign(parameters.all().get(0), 1, -1);
      run.assign(parameters.all().get(1), 100);
      run.assign(parameters.all().get(2), 1, 2, 3, 4, 5, 6);
      Operand<TFloating> features = run.constant(Shape.of(2, 2), 10, 20, 30, 40);
      // 10 - 20 + 100 + 50 + 120, 30 - 40 + 100 + 30 + 80
      assertThat(run.evaluate(head.apply(run.pass(Mode.TRAIN), features, labels(run))))
          .hasToString("[2, 1] [260.0, 200.0]");
    }
  }

  @Test
  void aConditionalPlayerNeedsLabelledSamples() {
    SampleSpec unlabelled = SampleSpec.image(8, 8, 1, 0);
    assertThatThrownBy(
            () -> LabelledLatent.of(GeneratorLabels.CONCAT, unlabelled, 2, "generator 'x'"))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
        .hasMessage(
            """
              error GAN-C021: generator 'x' with 'labels: concat' needs class labels, but the samples \
              have none
                Fix: set 'labels' to 'none', or choose data with labels.""");
    assertThatThrownBy(
            () ->
                LabelledSamples.of(DiscriminatorLabels.PROJECTION, unlabelled, "discriminator 'x'"))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
        .hasMessage(
            """
            error GAN-C021: discriminator 'x' with 'labels: projection' needs class labels, but the \
            samples have none
              Fix: set 'labels' to 'none', or choose data with labels.""");
  }

  private static Condition labels(GraphRun run) {
    return Condition.of(run.tf().constant(new int[] {2, 0}));
  }
}
