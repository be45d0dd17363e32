package gan.data.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

class GridTest implements GroundTruthContract<GridOptions> {

  @Override
  public DataSourceFactory<GridOptions> factory() {
    return new GridFactory();
  }

  @Override
  public GridOptions options() {
    return new GridOptions(5, 2, 0.05);
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.vector(2, ValueRange.UNBOUNDED, 25);
  }

  @Override
  public String golden() {
    return "d73672fd8840cbfc93d52eb5795abbccbf8224fffc3f083e6cfcd82ef3d52256";
  }

  @Override
  public int modes() {
    return 25;
  }

  @Override
  public double highQuality() {
    return 1 - Math.exp(-4.5);
  }

  @Test
  void hasItsMomentsAroundEveryCentre() {
    Drawn drawn = Drawn.from(open(3), 100_000);
    double[] right = drawn.column(0);
    double[] up = drawn.column(1);
    for (int i = 0; i < right.length; i++) {
      int mode = drawn.batch().label(i);
      assertThat(known().mode(drawn.sample(i))).as("mode of sample %d", i).isEqualTo(mode);
      right[i] -= 2 * (mode % 5) - 4;
      up[i] -= 2 * (mode / 5) - 4;
    }
    for (double[] offsets : new double[][] {right, up}) {
      Moments.assertMean(offsets, 0, 0.0025);
      Moments.assertVariance(offsets, 0, 0.0025, 3);
    }
  }

  @Test
  void modesAreEquallyFrequent() {
    // Chi-square with 24 degrees of freedom leaves these bounds once in 5,000 seeds.
    assertThat(Drawn.from(open(3), 100_000).chiSquare()).isBetween(6.223, 58.61);
  }

  @Test
  void judgesHandMadeSamples() {
    float[] values = {
      -4, -4, // centre 0
      4, -4, // centre 4
      4, 4.149f, // 2.98 deviations from centre 24
      0, 0.151f, // 3.02 deviations from centre 12
      1, 1, // as far from four of them
      -4, 6, // where the grid has ended
      2, 0, // centre 13
      2, 0.1f // again
    };
    assertThat(known().coverage(values, 8)).isEqualTo(new Coverage(4, 25, 0.625));
    assertThat(known().mode(new float[] {2, 0})).isEqualTo(13);
    assertThat(known().mode(new float[] {-1000, 1000})).isEqualTo(20);
  }

  @Test
  void densityIntegratesToOne() {
    GridOptions wide = new GridOptions(3, 1.5, 0.25);
    assertThat(Integral.plane(new GridFactory().open(wide, 1), 3.5, 0.02))
        .isCloseTo(1, within(1e-5));
  }

  @Test
  void densityIsThatOfTheTextbook() {
    // -log(25 · 2π · 0.05²)
    assertThat(known().logDensity(new float[] {0, 0}))
        .hasValueCloseTo(0.9347116558304357, within(1e-9));
  }

  @Test
  void refusesModesThatOverlap() {
    assertThatThrownBy(() -> new GridOptions(5, 0.25, 0.05))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the modes overlap: 'spacing' is 0.2500, and must be at least 6 deviations, 0.3000");
    assertThatCode(() -> new GridOptions(5, 0.75, 0.125)).doesNotThrowAnyException();
    assertThatCode(() -> new GridOptions(1, 0.25, 0.05)).doesNotThrowAnyException();
  }
}
