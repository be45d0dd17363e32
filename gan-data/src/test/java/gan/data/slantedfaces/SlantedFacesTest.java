package gan.data.slantedfaces;

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
import org.tensorflow.ndarray.Shape;

class SlantedFacesTest implements GroundTruthContract<SlantedFacesOptions> {

  @Override
  public DataSourceFactory<SlantedFacesOptions> factory() {
    return new SlantedFacesFactory();
  }

  @Override
  public SlantedFacesOptions options() {
    return new SlantedFacesOptions(0.03);
  }

  @Override
  public SampleSpec sample() {
    return new SampleSpec(Shape.of(2, 2, 1), SampleSpec.Encoding.FLOAT32, ValueRange.UNIT, 0);
  }

  @Override
  public String golden() {
    return "8579a1e2205640218c85f428df57f6eeb3b36d2ff7dc33ca145c32bc08e8d2ac";
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
  void hasItsMomentsAtEveryPixel() {
    Drawn drawn = Drawn.from(open(3), 100_000);
    double[] means = {0.95, 0.03, 0.04, 0.96};
    for (int pixel = 0; pixel < means.length; pixel++) {
      Moments.assertMean(drawn.column(pixel), means[pixel], 0.0003);
      Moments.assertVariance(drawn.column(pixel), means[pixel], 0.0003, 1.8);
      assertThat(DoubleStream.of(drawn.column(pixel))).allMatch(value -> value >= 0 && value <= 1);
    }
  }

  @Test
  void judgesHandMadeSamples() {
    float[] values = {
      0.95f,
      0.03f,
      0.04f,
      0.96f, // the mean face
      1,
      0.12f,
      0,
      0.87f, // near it
      0.03f,
      0.95f,
      0.96f,
      0.04f, // slanted the other way
      0.95f,
      0.14f,
      0.04f,
      0.96f, // one pixel too dark
      0.84f,
      0.03f,
      0.04f,
      0.96f // one pixel too bright
    };
    assertThat(known().coverage(values, 5)).isEqualTo(new Coverage(1, 1, 0.4));
  }
}
