package gan.data.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.spi.Coverage;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.data.Drawn;
import gan.data.GroundTruthContract;
import gan.data.Integral;
import gan.data.Moments;
import org.junit.jupiter.api.Test;

class GaussianTest implements GroundTruthContract<GaussianOptions> {
  private static final double WITHIN_THREE_DEVIATIONS = 0.9973002039367398;

  @Override
  public DataSourceFactory<GaussianOptions> factory() {
    return new GaussianFactory();
  }

  @Override
  public GaussianOptions options() {
    return new GaussianOptions(3, -2, 0.5);
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.vector(3, ValueRange.UNBOUNDED, 0);
  }

  @Override
  public String golden() {
    return "6a2b3d2ef7c34b32069c1f6f8007d161bc7a218fd6c5aedea65128099cd49ea2";
  }

  @Override
  public int modes() {
    return 1;
  }

  @Override
  public double highQuality() {
    return Math.pow(WITHIN_THREE_DEVIATIONS, 3);
  }

  @Test
  void hasItsMomentsInEveryDimension() {
    Drawn drawn = Drawn.from(open(3), 100_000);
    for (int i = 0; i < 3; i++) {
      Moments.assertMean(drawn.column(i), -2, 0.25);
      Moments.assertVariance(drawn.column(i), -2, 0.25, 3);
    }
  }

  @Test
  void dimensionsAreIndependent() {
    Drawn drawn = Drawn.from(open(3), 100_000);
    double[] product = drawn.column(0);
    double[] other = drawn.column(1);
    for (int i = 0; i < product.length; i++) {
      product[i] = (product[i] + 2) * (other[i] + 2);
    }
    Moments.assertMean(product, 0, 0.25 * 0.25);
  }

  @Test
  void judgesHandMadeSamples() {
    float[] values = {
      -2,
      -2,
      -2, // the mean
      -0.51f,
      -3.49f,
      -2, // within three deviations, though not by the Euclidean distance
      -0.49f,
      -2,
      -2, // beyond
      -2,
      -2,
      -3.51f // beyond
    };
    assertThat(known().coverage(values, 4)).isEqualTo(new Coverage(1, 1, 0.5));
  }

  @Test
  void densityIntegratesToOneInOneDimension() {
    GaussianSource source = new GaussianSource(new GaussianOptions(1, 1.5, 0.25), 1);
    double sum = 0;
    for (int i = -2000; i <= 2000; i++) {
      float[] sample = {1.5f + i / 1000f};
      sum += Math.exp(source.logDensity(sample).orElseThrow()) / 1000;
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
  }

  @Test
  void densityIntegratesToOneInThePlane() {
    GaussianSource source = new GaussianSource(new GaussianOptions(2, 0.5, 0.3), 1);
    assertThat(Integral.plane(source, 4, 0.02)).isCloseTo(1, within(1e-5));
  }

  @Test
  void densityIsThatOfTheTextbook() {
    // log N(1; 0, 1) + log N(2; 0, 1) = -log(2π) - (1 + 4) / 2
    GaussianSource source = new GaussianSource(new GaussianOptions(2, 0, 1), 1);
    assertThat(source.logDensity(new float[] {1, 2}))
        .hasValueCloseTo(-4.337877066409345, within(1e-12));
  }
}
