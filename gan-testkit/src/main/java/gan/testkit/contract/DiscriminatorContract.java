package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Gradients;
import gan.core.graph.Mode;
import gan.core.graph.Precision;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.testkit.Numbers;
import gan.testkit.numeric.FiniteDifference;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What every discriminator must keep. Choose small options: gradients are checked against finite
 * differences, which takes several evaluations for each weight.
 *
 * @param <O> the record of options
 */
public interface DiscriminatorContract<O extends Record> {

  /** The factory to test. */
  DiscriminatorFactory<O> factory();

  /** Options to test it with. */
  O options();

  /** What to judge. */
  SampleSpec sample();

  /** How its gradients are checked. */
  default FiniteDifference finiteDifference() {
    return FiniteDifference.standard();
  }

  /**
   * In training, scores are {@code [n, 1]} or {@code [n, h, w, 1]}, and features {@code [n, f]}.
   */
  @Test
  default void verdictHasItsShapeInTraining() {
    assertShapes(Mode.TRAIN);
  }

  /**
   * In inference, scores are {@code [n, 1]} or {@code [n, h, w, 1]}, and features {@code [n, f]}.
   */
  @Test
  default void verdictHasItsShapeInInference() {
    assertShapes(Mode.INFER);
  }

  /** A run is a function of its seed: equal seeds and samples give equal scores, bit for bit. */
  @Test
  default void sameSeedGivesTheSameScores() {
    assertThat(scores(1)).as("scores of a second graph with the same seed").isEqualTo(scores(1));
  }

  /** Another seed gives other weights, and so other scores. */
  @Test
  default void otherSeedGivesOtherScores() {
    assertThat(scores(2)).as("scores of a graph with another seed").isNotEqualTo(scores(1));
  }

  /** Real and fake samples are judged by the same weights. */
  @Test
  default void judgingTwiceSharesWeights() {
    try (DiscriminatorGraph graph = graph(Precision.FLOAT64, Mode.INFER)) {
      int before = graph.parameters.all().size();
      Operand<TFloating> again = graph.judge().scores();
      assertThat(graph.parameters.all()).as("parameters after judging again").hasSize(before);
      graph.feed(graph.randomSamples(2, 7));
      List<Numbers> both = graph.run.evaluate(List.of(graph.verdict.scores(), again));
      assertThat(both.get(1).values()).as("the second scores").isEqualTo(both.get(0).values());
    }
  }

  /** Training can move every weight, once none is at 0. */
  @Test
  default void gradientReachesEveryWeight() {
    try (DiscriminatorGraph graph = graph(Precision.FLOAT64, Mode.TRAIN)) {
      graph.feed(graph.randomSamples(3, 7));
      graph.run.openGates(graph.parameters);
      Operand<TFloating> scalar = Projection.of(graph.run, graph.verdict.scores());
      Reach.assertEveryWeight(graph.run, graph.pass, scalar, graph.parameters);
    }
  }

  /** A generator can learn from the scores: they follow every sample. */
  @Test
  default void gradientReachesEverySample() {
    try (DiscriminatorGraph graph = graph(Precision.FLOAT64, Mode.TRAIN)) {
      graph.feed(graph.randomSamples(3, 7));
      Operand<TFloating> scalar = Projection.of(graph.run, graph.verdict.scores());
      Numbers gradient =
          graph.run.evaluate(Gradients.of(graph.run.tf(), scalar, List.of(graph.samples)).get(0));
      for (int i = 0; i < 3; i++) {
        assertThat(gradient.rows(i, i + 1).largest())
            .as("largest gradient of sample " + i)
            .isFinite()
            .isPositive();
      }
    }
  }

  /** The gradient of a random projection of the scores agrees with finite differences. */
  @Test
  default void gradientsAgreeWithFiniteDifferences() {
    try (DiscriminatorGraph graph = graph(Precision.FLOAT64, Mode.TRAIN)) {
      graph.feed(graph.randomSamples(3, 7));
      graph.run.openGates(graph.parameters);
      graph.run.settle(graph.pass);
      Operand<TFloating> scalar = Projection.of(graph.run, graph.verdict.scores());
      finiteDifference().check(graph.run, graph.pass, scalar, graph.parameters.weights());
    }
  }

  /** In inference a score is a function of its own sample, whatever else is in the batch. */
  @Test
  default void inferenceDoesNotDependOnBatchMates() {
    try (DiscriminatorGraph graph = graph(Precision.FLOAT64, Mode.INFER)) {
      Numbers samples = graph.randomSamples(3, 7);
      assertThat(graph.scores(samples.first()).values())
          .as("scores of the first sample, judged alone")
          .containsExactly(graph.scores(samples).first().values(), Offset.offset(1e-9));
    }
  }

  /**
   * In training a score depends on the batch if, and only if, the factory says {@link
   * Trait#BATCH_STATISTICS} or {@link Trait#BATCH_DEVIATION}: gradient penalties rely on it.
   */
  @Test
  default void traitsTellWhetherBatchMatesMatter() {
    try (DiscriminatorGraph graph = graph(Precision.FLOAT64, Mode.TRAIN)) {
      Numbers sample = graph.randomSamples(1, 7);
      Numbers among = graph.scores(sample.then(graph.randomSamples(2, 8))).first();
      Numbers amongOthers = graph.scores(sample.then(graph.randomSamples(2, 9))).first();
      Set<Trait> mixing = EnumSet.of(Trait.BATCH_STATISTICS, Trait.BATCH_DEVIATION);
      mixing.retainAll(factory().traits(options()));
      if (!mixing.isEmpty()) {
        assertThat(among.values())
            .as("scores of a sample among other mates, with " + mixing + " declared")
            .isNotEqualTo(amongOthers.values());
      } else {
        assertThat(among.values())
            .as(
                "scores of a sample among other mates, without BATCH_STATISTICS or BATCH_DEVIATION declared")
            .containsExactly(amongOthers.values(), Offset.offset(1e-9));
      }
    }
  }

  private DiscriminatorGraph graph(Precision precision, Mode mode) {
    return new DiscriminatorGraph(this, precision, mode, 1);
  }

  private double[] scores(long seed) {
    try (DiscriminatorGraph graph =
        new DiscriminatorGraph(this, Precision.FLOAT32, Mode.INFER, seed)) {
      return graph.scores(graph.randomSamples(2, 7)).values();
    }
  }

  private void assertShapes(Mode mode) {
    try (DiscriminatorGraph graph = graph(Precision.FLOAT32, mode)) {
      for (int size : new int[] {2, 5}) {
        Shape scores = graph.scores(graph.randomSamples(size, 7)).shape();
        assertThat(scores.numDimensions()).as("dimensions of the scores " + scores).isIn(2, 4);
        assertThat(scores.get(0)).as("batch size of the scores " + scores).isEqualTo(size);
        assertThat(scores.get(scores.numDimensions() - 1))
            .as("channels of the scores " + scores)
            .isEqualTo(1);
        graph
            .verdict
            .features()
            .map(graph.run::evaluate)
            .map(Numbers::shape)
            .ifPresent(
                features -> {
                  assertThat(features.numDimensions())
                      .as("dimensions of the features")
                      .isEqualTo(2);
                  assertThat(features.get(0)).as("batch size of the features").isEqualTo(size);
                });
      }
    }
  }
}
