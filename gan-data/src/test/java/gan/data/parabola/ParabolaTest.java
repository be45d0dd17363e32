package gan.data.parabola;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Coverage;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.data.Drawn;
import gan.data.GroundTruthContract;
import gan.data.Moments;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ParabolaTest implements GroundTruthContract<ParabolaOptions> {

  @Override
  public DataSourceFactory<ParabolaOptions> factory() {
    return new ParabolaFactory();
  }

  @Override
  public ParabolaOptions options() {
    return new ParabolaOptions(15);
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.vector(15, ValueRange.UNBOUNDED, 0);
  }

  @Override
  public String golden() {
    return "31d8438c87877b455d7b2f590c7642ae83593f3b09b9e24f16103d83d7f530ee";
  }

  @Override
  public int modes() {
    return 1;
  }

  @Override
  public double highQuality() {
    return 1;
  }

  @Test
  void hasItsMomentsAtEveryPoint() {
    Drawn drawn = Drawn.from(open(3), 100_000);
    for (int point = 0; point < 15; point++) {
      double x = -2 + point * 4 / 14.0;
      // y = a (x² + 1) - 1, where a has the mean 2 and the variance 1/3.
      double slope = x * x + 1;
      Moments.assertMean(drawn.column(point), 2 * slope - 1, slope * slope / 3);
      Moments.assertVariance(drawn.column(point), 2 * slope - 1, slope * slope / 3, 1.8);
    }
  }

  @Test
  void reachesBothBounds() {
    double[] middle = Drawn.from(open(3), 100_000).column(7);
    assertThat(DoubleStream.of(middle).min().orElseThrow()).isBetween(0.0, 1e-3);
    assertThat(DoubleStream.of(middle).max().orElseThrow()).isBetween(2 - 1e-3, 2.0);
  }

  @Test
  void knowsItsPositionsAndItsBounds() {
    ParabolaSource five = new ParabolaSource(new ParabolaOptions(5), 1);
    assertThat(five.positions()).containsExactly(-2, -1, 0, 1, 2);
    assertThat(five.lower()).containsExactly(4, 1, 0, 1, 4);
    assertThat(five.upper()).containsExactly(14, 5, 2, 5, 14);
  }

  @Test
  void judgesHandMadeSamples() {
    ParabolaSource five = new ParabolaSource(new ParabolaOptions(5), 1);
    float[] values = {
      4, 1, 0, 1, 4, // the lower bound
      14, 5, 2, 5, 14, // the upper bound
      9, 3, 1, 3, 9, // in the middle
      4, 1, -0.001f, 1, 4, // below at one point
      9, 3, 1, 5.001f, 9 // above at one point
    };
    assertThat(five.coverage(values, 5)).isEqualTo(new Coverage(1, 1, 0.6));
  }
}
