package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Precision;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.Numbers;
import gan.testkit.numeric.FiniteDifference;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What every generator must keep. Choose small options: gradients are checked against finite
 * differences, which takes several evaluations for each weight.
 *
 * @param <O> the record of options
 */
public interface GeneratorContract<O extends Record> {

  /** The factory to test. */
  GeneratorFactory<O> factory();

  /** Options to test it with. */
  O options();

  /** What to generate. */
  SampleSpec sample();

  /** How its gradients are checked. */
  default FiniteDifference finiteDifference() {
    return FiniteDifference.standard();
  }

  /** Latents have at least one number; none where samples are made from images. */
  @Test
  default void latentsAreNotEmpty() {
    try (GeneratorGraph graph = new GeneratorGraph(this, Precision.FLOAT32, Mode.INFER, 1)) {
      assertThat(graph.generator.latentSize())
          .as("latentSize")
          .isGreaterThanOrEqualTo(sample().isPaired() ? 0 : 1);
    }
  }

  /** In training, samples have the shape and lie in the range of the spec. */
  @Test
  default void samplesFitTheSpecInTraining() {
    assertFits(Mode.TRAIN);
  }

  /** In inference, samples have the shape and lie in the range of the spec. */
  @Test
  default void samplesFitTheSpecInInference() {
    assertFits(Mode.INFER);
  }

  /** The graph knows the shape of a sample before it runs, so others can build on it. */
  @Test
  default void sampleShapeIsKnownBeforeRunning() {
    try (GeneratorGraph graph = new GeneratorGraph(this, Precision.FLOAT32, Mode.TRAIN, 1)) {
      assertThat(graph.samples.shape().asArray())
          .as("static shape of the samples")
          .containsExactly(Shape.of(-1).append(sample().shape()).asArray());
    }
  }

  /** The same graph makes batches of any size. */
  @Test
  default void batchSizeMayBeUnknown() {
    try (GeneratorGraph graph = new GeneratorGraph(this, Precision.FLOAT32, Mode.TRAIN, 1)) {
      for (int size : new int[] {2, 5}) {
        assertThat(graph.generate(graph.latents(size, 7)).shape())
            .as("shape of the samples")
            .isEqualTo(Shape.of(size).append(sample().shape()));
      }
    }
  }

  /** A run is a function of its seed: equal seeds and latents give equal samples, bit for bit. */
  @Test
  default void sameSeedGivesTheSameSamples() {
    assertThat(generate(1))
        .as("samples of a second graph with the same seed")
        .isEqualTo(generate(1));
  }

  /** Another seed gives other weights, and so other samples. */
  @Test
  default void otherSeedGivesOtherSamples() {
    assertThat(generate(2)).as("samples of a graph with another seed").isNotEqualTo(generate(1));
  }

  /** Samples follow their latents, or, without any, the images that they are made from. */
  @Test
  default void otherLatentsGiveOtherSamples() {
    try (GeneratorGraph graph = new GeneratorGraph(this, Precision.FLOAT64, Mode.INFER, 1)) {
      Numbers samples = graph.generate(graph.latents(4, 7));
      boolean hasLatents = graph.generator.latentSize() > 0;
      Numbers others = hasLatents ? graph.generate(graph.latents(4, 8)) : samples.rows(1, 4);
      assertThat(others.values())
          .as("samples of other latents" + (hasLatents ? "" : " or images"))
          .isNotEqualTo((hasLatents ? samples : samples.rows(0, 3)).values());
    }
  }

  /** In inference a sample is a function of its own latent, whatever else is in the batch. */
  @Test
  default void inferenceDoesNotDependOnBatchMates() {
    try (GeneratorGraph graph = new GeneratorGraph(this, Precision.FLOAT64, Mode.INFER, 1)) {
      Numbers latents = graph.latents(3, 7);
      assertThat(graph.generate(latents.first()).values())
          .as("the first sample, made alone")
          .containsExactly(graph.generate(latents).first().values(), Offset.offset(1e-9));
    }
  }

  /** Training can move every weight, once none is at 0. */
  @Test
  default void gradientReachesEveryWeight() {
    try (GeneratorGraph graph = new GeneratorGraph(this, Precision.FLOAT64, Mode.TRAIN, 1)) {
      graph.feed(graph.latents(3, 7));
      graph.run.openGates(graph.parameters);
      Operand<TFloating> scalar = Projection.of(graph.run, graph.samples);
      Reach.assertEveryWeight(graph.run, graph.pass, scalar, graph.parameters);
    }
  }

  /** The gradient of a random projection of the samples agrees with finite differences. */
  @Test
  default void gradientsAgreeWithFiniteDifferences() {
    try (GeneratorGraph graph = new GeneratorGraph(this, Precision.FLOAT64, Mode.TRAIN, 1)) {
      graph.feed(graph.latents(3, 7));
      graph.run.openGates(graph.parameters);
      graph.run.settle(graph.pass);
      Operand<TFloating> scalar = Projection.of(graph.run, graph.samples);
      finiteDifference().check(graph.run, graph.pass, scalar, graph.parameters.weights());
    }
  }

  private double[] generate(long seed) {
    try (GeneratorGraph graph = new GeneratorGraph(this, Precision.FLOAT32, Mode.INFER, seed)) {
      return graph.generate(graph.latents(2, 7)).values();
    }
  }

  private void assertFits(Mode mode) {
    ValueRange range = sample().range();
    // One rounding step of single precision: a range may be reached by scaling.
    double slack = range.isBounded() ? 1e-6 * (range.high() - range.low()) : 0;
    try (GeneratorGraph graph = new GeneratorGraph(this, Precision.FLOAT32, mode, 1)) {
      Numbers samples = graph.generate(graph.latents(3, 7));
      assertThat(samples.shape())
          .as("shape of the samples")
          .isEqualTo(Shape.of(3).append(sample().shape()));
      for (double value : samples.values()) {
        assertThat(value)
            .as("a number of a sample in the range " + range)
            .isFinite()
            .isBetween(range.low() - slack, range.high() + slack);
      }
    }
  }
}
