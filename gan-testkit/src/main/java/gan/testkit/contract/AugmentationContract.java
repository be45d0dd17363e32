package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Gradients;
import gan.core.graph.Parameter;
import gan.core.graph.Precision;
import gan.core.spi.AugmentationFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.Numbers;
import gan.testkit.numeric.FiniteDifference;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * What every augmentation must keep. Choose options under which samples are changed from the
 * beginning.
 *
 * @param <O> the record of options
 */
public interface AugmentationContract<O extends Record> {

  /** The factory to test. */
  AugmentationFactory<O> factory();

  /** Options to test it with. */
  O options();

  /** What is changed; small, for it is differentiated by finite differences. */
  SampleSpec sample();

  /** Where changed samples lie: where samples do, unless the augmentation says otherwise. */
  default ValueRange range() {
    return sample().range();
  }

  /** How its gradients are checked. */
  default FiniteDifference finiteDifference() {
    return FiniteDifference.standard();
  }

  /** Changed samples have the shape of the samples, known before the graph runs, and their type. */
  @Test
  default void shapeAndTypeAreKept() {
    for (Precision precision : Precision.values()) {
      try (AugmentationGraph graph = new AugmentationGraph(this, precision, 1)) {
        assertThat(graph.changed.shape().asArray())
            .as("static shape of changed samples")
            .containsExactly(graph.samples.shape().asArray());
        assertThat(graph.changed.type()).as("type of changed samples").isEqualTo(precision.type());
        for (int size : new int[] {2, 5}) {
          assertThat(graph.change(graph.samples(size)).shape())
              .as("shape of changed samples")
              .isEqualTo(Shape.of(size).append(sample().shape()));
        }
      }
    }
  }

  /** Changed samples are finite and lie in {@link #range}. */
  @Test
  default void changedSamplesLieInTheirRange() {
    // One rounding step of single precision.
    double slack = range().isBounded() ? 1e-6 * (range().high() - range().low()) : 0;
    try (AugmentationGraph graph = new AugmentationGraph(this, Precision.FLOAT32, 1)) {
      for (double value : graph.change(graph.samples(64)).values()) {
        assertThat(value)
            .as("a number of a changed sample in the range " + range())
            .isFinite()
            .isBetween(range().low() - slack, range().high() + slack);
      }
    }
  }

  /** A run is a function of its seed: equal seeds change samples equally, bit for bit. */
  @Test
  default void sameSeedGivesTheSameChanges() {
    assertThat(changed(1)).as("samples changed in a second graph").isEqualTo(changed(1));
  }

  /** Another seed gives other changes. */
  @Test
  default void otherSeedGivesOtherChanges() {
    assertThat(changed(2)).as("samples changed with another seed").isNotEqualTo(changed(1));
  }

  /** Real and generated samples of one round get changes of their own. */
  @Test
  default void eachCallDrawsItsOwnChanges() {
    try (AugmentationGraph graph = new AugmentationGraph(this, Precision.FLOAT32, 1)) {
      graph.feed(graph.samples(8));
      List<Numbers> both =
          graph.run.evaluate(
              List.of(graph.changed, graph.augmentation.apply(graph.pass, graph.samples)));
      assertThat(both.get(1).values())
          .as("samples changed by a second call")
          .isNotEqualTo(both.get(0).values());
    }
  }

  /** What becomes of a sample depends on it and on what was drawn for it, and not on the batch. */
  @Test
  default void batchMatesDoNotMatter() {
    try (AugmentationGraph graph = new AugmentationGraph(this, Precision.FLOAT64, 1)) {
      Numbers all = graph.samples(3);
      Numbers together = graph.change(all);
      graph.draws.fix(graph.draws.values(), 3, Numbers::first);
      assertThat(graph.change(all.first()).values())
          .as("the first sample, changed alone")
          .containsExactly(together.first().values(), Offset.offset(1e-9));
    }
  }

  /** The gradient with respect to the samples agrees with finite differences. */
  @Test
  default void gradientsAgreeWithFiniteDifferences() {
    try (AugmentationGraph graph = new AugmentationGraph(this, Precision.FLOAT64, 1)) {
      Parameter weight = graph.weight();
      Operand<TFloating> changed = graph.augmentation.apply(graph.pass, graph.pass.read(weight));
      finiteDifference()
          .check(graph.run, graph.pass, Projection.of(graph.run, changed), List.of(weight));
    }
  }

  /** Penalties differentiate a gradient through it; that agrees with finite differences too. */
  @Test
  default void gradientsCanBeDifferentiated() {
    try (AugmentationGraph graph = new AugmentationGraph(this, Precision.FLOAT64, 1)) {
      Ops tf = graph.run.tf();
      Parameter weight = graph.weight();
      Operand<TFloating> values = graph.pass.read(weight);
      Operand<TFloating> made = tf.math.mul(values, tf.math.square(values));
      Operand<TFloating> changed = graph.augmentation.apply(graph.pass, made);
      Operand<TFloating> scalar = Projection.of(graph.run, tf.math.square(changed));
      Operand<TFloating> slopes = Gradients.of(tf, scalar, List.of(made)).get(0);
      finiteDifference()
          .check(graph.run, graph.pass, Projection.of(graph.run, slopes), List.of(weight));
    }
  }

  /** It learns nothing: what it creates are states. */
  @Test
  default void nothingIsLearned() {
    try (AugmentationGraph graph = new AugmentationGraph(this, Precision.FLOAT32, 1)) {
      assertThat(graph.states.weights()).as("weights of an augmentation").isEmpty();
    }
  }

  /** Whatever the scores are, of samples or of patches, it goes on to give finite samples. */
  @Test
  default void anyScoresLeaveItFinite() {
    for (Shape shape : List.of(Shape.of(4, 1), Shape.of(4, 2, 3, 1))) {
      for (double score : new double[] {1e4, 0, -1e4}) {
        try (AugmentationGraph graph = new AugmentationGraph(this, Precision.FLOAT32, 1)) {
          graph.judge(Numbers.uniform(shape, score, score + 1, 3));
          for (Parameter state : graph.states.all()) {
            for (double value : graph.run.stored(state)) {
              assertThat(value).as(state + " after scores of " + score).isFinite();
            }
          }
          assertThat(graph.change(graph.samples(4)).largest())
              .as("the largest number of a changed sample after scores of " + score)
              .isFinite();
        }
      }
    }
  }

  private double[] changed(long seed) {
    try (AugmentationGraph graph = new AugmentationGraph(this, Precision.FLOAT32, seed)) {
      return graph.change(graph.samples(8)).values();
    }
  }
}
