package gan.data.swissroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.spi.Coverage;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.data.Drawn;
import gan.data.GroundTruthContract;
import gan.data.Moments;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwissRollTest implements GroundTruthContract<SwissRollOptions> {

  @Override
  public DataSourceFactory<SwissRollOptions> factory() {
    return new SwissRollFactory();
  }

  @Override
  public SwissRollOptions options() {
    return new SwissRollOptions(1.5, 0.03);
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.vector(2, ValueRange.UNBOUNDED, 0);
  }

  @Override
  public String golden() {
    return "0db570335577edc857955c705bbb37cb583f1cbc7be0ad2ed3169921ad4d93ea";
  }

  @Override
  public int modes() {
    return 1;
  }

  @Override
  public double highQuality() {
    return 0.9973002039367398;
  }

  @Test
  void hasItsMoments() {
    Drawn drawn = Drawn.from(open(3), 100_000);
    double[] squares = squares(drawn);
    double from = 1.5 * Math.PI;
    double to = 4.5 * Math.PI;
    double length = to - from;
    // Antiderivatives: t sin t + cos t of t cos t, sin t - t cos t of t sin t, t³ / 3 of t².
    double right = (to * Math.sin(to) - from * Math.sin(from)) / length / 7.5;
    double up = (Math.sin(to) - Math.sin(from)) / length / 7.5;
    double square = (Math.pow(to, 3) - Math.pow(from, 3)) / 3 / length / 7.5 / 7.5 + 2 * 0.0009;
    Moments.assertMean(drawn.column(0), right, variance(drawn.column(0)));
    Moments.assertMean(drawn.column(1), up, variance(drawn.column(1)));
    Moments.assertMean(squares, square, variance(squares));
  }

  private static double[] squares(Drawn drawn) {
    double[] x = drawn.column(0);
    double[] y = drawn.column(1);
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * x[i] + y[i] * y[i]).toArray();
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 1.5, 4})
  void distanceIsThatToTheNearestOfManyPoints(double turns) {
    Spiral spiral = Spiral.turning(turns);
    int steps = 4_000;
    double[] x = new double[steps + 1];
    double[] y = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      double t = Spiral.START + (spiral.end() - Spiral.START) * i / steps;
      x[i] = spiral.x(t);
      y[i] = spiral.y(t);
    }
    double end = spiral.end() / 7.5 + 0.6;
    for (double px = -end; px < end; px += 0.093) {
      for (double py = -end; py < end; py += 0.097) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= steps; i++) {
          nearest = Math.min(nearest, Math.hypot(px - x[i], py - y[i]));
        }
        if (nearest < 0.5) {
          assertThat(spiral.distance(px, py)).as("%s, %s", px, py).isCloseTo(nearest, within(0.01));
        } else {
          assertThat(spiral.distance(px, py)).as("%s, %s", px, py).isGreaterThan(0.49);
        }
      }
    }
  }

  @Test
  void judgesHandMadeSamples() {
    float outer = (float) (4.5 * Math.PI / 7.5); // the end of the roll, at (0, outer)
    float inner = (float) (1.5 * Math.PI / 7.5); // its start, at (0, -inner)
    float[] values = {
      0,
      outer, // the end
      0,
      outer + 0.08f, // outside of it
      -0.08f,
      outer, // beyond it
      -0.1f,
      outer, // too far beyond it
      0,
      -inner, // the start
      0,
      -inner + 0.1f, // inside of it
      0,
      0, // the middle
      0,
      (float) (2.5 * Math.PI / 7.5) // the first time upwards
    };
    assertThat(known().coverage(values, 8)).isEqualTo(new Coverage(1, 1, 0.625));
  }
}
