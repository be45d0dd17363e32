package gan.models.dcgan;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.SampleSpec;
import gan.core.summary.Layer;
import gan.core.summary.ModelSummary;
import gan.models.condition.DiscriminatorLabels;
import gan.models.condition.GeneratorLabels;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/**
 * Floating-point operations counted by hand for 32×32×3 in kernels of 4×4: each stage multiplies
 * pixels of its smaller side by the numbers of its kernel.
 */
class DcganSummaryTest {
  private static final long STAGE = 2L * 4 * 4 * (4 * 4 * 128 * 256);
  private static final long IMAGE = 2L * 16 * 16 * (4 * 4 * 3 * 64);

  private final ModelSummary summary =
      ModelSummary.of(
          (sample, own) ->
              new DcganGenerator(
                  new DcganGeneratorOptions(100, 64, 4, 4, true, 0.9, GeneratorLabels.NONE),
                  sample,
                  own),
          (sample, own) ->
              new DcganDiscriminator(
                  new DcganDiscriminatorOptions(
                      64, 4, 4, true, 0.9, 0.2, DiscriminatorLabels.NONE, false),
                  sample,
                  own),
          SampleSpec.image(32, 32, 3, 0));

  @Test
  void operationsAreThoseOfAHandCount() {
    assertThat(summary.generator().flops()).isEqualTo(2L * 100 * 2048 + 3 * STAGE + IMAGE);
    assertThat(summary.discriminator().flops()).isEqualTo(IMAGE + 3 * STAGE + 2L * 2048);
  }

  @Test
  void layersSayWhatTheyMakeOfOneSample() {
    Layer first = summary.discriminator().layers().get(0);
    assertThat(first.operation()).isEqualTo("Conv2D");
    assertThat(first.output()).isEqualTo(Shape.of(16, 16, 64));
    assertThat(first.weights()).isEqualTo(4 * 4 * 3 * 64 + 64);
    assertThat(first.states()).isZero();
    assertThat(summary.generator().layers())
        .filteredOn(layer -> layer.operation().equals("Conv2DBackpropInput"))
        .extracting(Layer::output)
        .containsExactly(
            Shape.of(4, 4, 256), Shape.of(8, 8, 128), Shape.of(16, 16, 64), Shape.of(32, 32, 3));
  }

  @Test
  void memoryGrowsWithTheBatchAndNotBelowTheWeights() {
    long weights = summary.generator().weights() + summary.discriminator().weights();
    assertThat(summary.bytes(1)).isGreaterThan(16 * weights);
    assertThat(summary.bytes(65) - summary.bytes(1))
        .isEqualTo(
            64
                * 4
                * (summary.generator().activations() + 2 * summary.discriminator().activations()));
  }
}
