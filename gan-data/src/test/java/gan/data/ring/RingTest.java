package gan.data.ring;

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

class RingTest implements GroundTruthContract<RingOptions> {

  @Override
  public DataSourceFactory<RingOptions> factory() {
    return new RingFactory();
  }

  @Override
  public RingOptions options() {
    return new RingOptions(8, 2, 0.02);
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.vector(2, ValueRange.UNBOUNDED, 8);
  }

  @Override
  public String golden() {
    return "826cf4643ba1d6d16a67067d7ebf5f0e07230f5dd41bf4696cbb36d32ad05263";
  }

  @Override
  public int modes() {
    return 8;
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
      right[i] -= 2 * Math.cos(mode * Math.PI / 4);
      up[i] -= 2 * Math.sin(mode * Math.PI / 4);
    }
    for (double[] offsets : new double[][] {right, up}) {
      Moments.assertMean(offsets, 0, 0.0004);
      Moments.assertVariance(offsets, 0, 0.0004, 3);
    }
  }

  @Test
  void modesAreEquallyFrequent() {
    // Chi-square with 7 degrees of freedom leaves these bounds once in 5,000 seeds.
    assertThat(Drawn.from(open(3), 100_000).chiSquare()).isBetween(0.300, 29.88);
  }

  @Test
  void judgesHandMadeSamples() {
    float[] values = {
      2,
      0, // centre 0
      2.059f,
      0, // 2.95 deviations from it
      0,
      2.061f, // 3.05 deviations from centre 2
      0.043f,
      -2.043f, // 3.04 deviations from centre 6, less along either axis
      -1.41f,
      -1.41f, // near centre 5
      0,
      0, // as far from all
      100,
      1, // nowhere
      -2,
      0.05f // near centre 4
    };
    assertThat(known().coverage(values, 8)).isEqualTo(new Coverage(3, 8, 0.5));
  }

  @Test
  void densityIntegratesToOne() {
    RingOptions wide = new RingOptions(5, 1.5, 0.2);
    assertThat(Integral.plane(new RingFactory().open(wide, 1), 3, 0.02)).isCloseTo(1, within(1e-5));
  }

  @Test
  void densityIsThatOfTheTextbook() {
    // At a centre the others add nothing: -log(8 · 2π · 0.02²); a deviation away it is 1/2 less.
    assertThat(known().logDensity(new float[] {2, 0}))
        .hasValueCloseTo(3.906727402822776, within(1e-9));
    assertThat(known().logDensity(new float[] {2, 0.02f}))
        .hasValueCloseTo(3.406727402822776, within(1e-6));
    // Too far away for a density that does not underflow: -(100 - 2)² / (2 · 0.02²) more.
    assertThat(known().logDensity(new float[] {100, 0}))
        .hasValueCloseTo(3.906727402822776 - 98 * 98 / 0.0008, within(1e-6));
  }

  @Test
  void centresAreDistinct() {
    assertThat(new RingOptions(1000, 100, 0.1).centres()).hasSize(1000).doesNotHaveDuplicates();
    assertThat(new RingOptions(1, 2, 90).centres()).hasSize(1);
  }

  @Test
  void refusesModesThatOverlap() {
    assertThatThrownBy(() -> new RingOptions(100, 2, 0.03))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the modes overlap: neighbours on the ring are 0.1256 apart, and must be at least 6"
                + " deviations, 0.1800");
    assertThatCode(() -> new RingOptions(100, 2, 0.02)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new RingOptions(2, 0.5, 0.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the modes overlap: neighbours on the ring are 1.000 apart, and must be at least 6"
                + " deviations, 1.200");
  }
}
