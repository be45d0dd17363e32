package gan.metrics.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.problem.GanException;
import gan.core.spi.Comparison;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.MetricNeed;
import gan.core.spi.SampleSet;
import gan.core.spi.SampleSpec;
import gan.metrics.Vectors;
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlicedWassersteinTest implements MetricContract<SlicedWassersteinOptions> {

  @Override
  public SlicedWassersteinFactory factory() {
    return new SlicedWassersteinFactory();
  }

  @Override
  public SlicedWassersteinOptions options() {
    return new SlicedWassersteinOptions(10000, 4, 32, 2);
  }

  @Override
  public Comparison sets() {
    return Vectors.compare(Images.noise(40, 32, 32, 3, 1), Images.smooth(40, 32, 32, 3, 2));
  }

  @Test
  void needsImages() {
    assertThat(factory().needs(options())).containsExactly(MetricNeed.IMAGES);
  }

  @Test
  void aSetIsAtDistanceZeroOfItself() {
    FixedSet set = Images.noise(30, 32, 32, 3, 1);
    Measurement found = measured(set, set);
    assertThat(found.value()).isZero();
    assertThat(found.details()).isEqualTo(Map.of("level-32", 0.0, "level-16", 0.0));
    assertThat(found.interval().orElseThrow().high()).isZero();
    assertThat(found.interval().orElseThrow().method()).isEqualTo("normal over directions");
    assertThat(found.name()).isEqualTo("sliced-wasserstein");
    assertThat(found.better()).isEqualTo(Better.LOWER);
  }

  @Test
  void levelsAreThoseThatFitAndTheValueIsTheirMean() {
    assertThat(levels(28, 28)).containsExactly("level-28");
    assertThat(levels(31, 40)).containsExactly("level-31");
    assertThat(levels(64, 64)).containsExactly("level-64", "level-32", "level-16");
    assertThat(levels(48, 64)).containsExactly("level-48", "level-24");
    Measurement found = measured(Images.noise(9, 64, 64, 1, 1), Images.smooth(9, 64, 64, 1, 2));
    assertThat(found.value())
        .isCloseTo(
            found.details().values().stream().mapToDouble(x -> x).average().orElseThrow(),
            within(1e-9));
  }

  @Test
  void brightnessAndContrastOfASideMakeNoDifference() {
    FixedSet set = Images.smooth(40, 28, 28, 2, 1);
    float[] values = set.values(0, 40).clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = 0.25f * values[i] + (i % 2 == 0 ? 0.5f : -0.125f);
    }
    assertThat(measured(set, FixedSet.of(set.sample(), values)).value())
        .isCloseTo(0, within(1e-3)); // of 1,000, by the rounding of floats
  }

  @Test
  void agreesWithTheDefinitionAlongOtherDirections() {
    // Images of one patch, so nothing but the directions is random.
    FixedSet real = Images.noise(25, 7, 7, 2, 1);
    FixedSet generated = Images.smooth(25, 7, 7, 2, 2);
    double[][] a = normalised(real);
    double[][] b = normalised(generated);
    Random random = new Random(3);
    double[] along =
        IntStream.range(0, 8192)
            .mapToDouble(
                i -> {
                  double[] direction = random.doubles(98).map(u -> random.nextGaussian()).toArray();
                  double length = Math.sqrt(Arrays.stream(direction).map(x -> x * x).sum());
                  double[] x = projected(a, direction);
                  double[] y = projected(b, direction);
                  return 1000
                      / length
                      * IntStream.range(0, 25).mapToDouble(n -> Math.abs(x[n] - y[n])).sum()
                      / 25;
                })
            .toArray();
    double mean = Arrays.stream(along).average().orElseThrow();
    double deviation =
        Math.sqrt(Arrays.stream(along).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
    Measurement found =
        factory()
            .create(new SlicedWassersteinOptions(100, 1, 4096, 2))
            .measure(Vectors.compare(real, generated))
            .get(0);
    double error = deviation * Math.sqrt(2 / 8192.0);
    assertThat(found.value()).isCloseTo(mean, within(4 * error));
    assertThat(4 * error).as("precision of the test").isLessThan(0.03 * mean);
    assertThat(found.interval().orElseThrow().high() - found.value())
        .isCloseTo(1.96 * deviation / Math.sqrt(8192), within(0.1 * deviation / Math.sqrt(8192)));
  }

  @Test
  void intervalCoversWhatAllDirectionsGive() {
    FixedSet real = Images.noise(25, 7, 7, 1, 1);
    FixedSet generated = Images.smooth(25, 7, 7, 1, 2);
    List<Measurement> all =
        IntStream.range(0, 200)
            .mapToObj(
                seed ->
                    factory()
                        .create(new SlicedWassersteinOptions(100, 3, 32, 1))
                        .measure(
                            new Comparison(
                                real, generated, Optional.empty(), Optional.empty(), seed))
                        .get(0))
            .toList();
    double truth = all.stream().mapToDouble(Measurement::value).average().orElseThrow();
    assertThat(
            all.stream()
                .map(it -> it.interval().orElseThrow())
                .filter(it -> it.low() <= truth && truth <= it.high())
                .count())
        .isBetween(180L, 198L);
  }

  @Test
  void otherTexturesAreFurtherAwayThanNewSamples() {
    FixedSet real = Images.noise(150, 28, 28, 1, 1);
    double floor = measured(real, Images.noise(150, 28, 28, 1, 2)).value();
    float[] brightness = Images.noise(150, 1, 1, 1, 3).values(0, 150);
    assertThat(measured(real, Images.flat(28, brightness)).value()).isGreaterThan(3 * floor);
    double fewer = measured(real.first(20), Images.noise(20, 28, 28, 1, 2)).value();
    assertThat(floor).isBetween(1e-6, fewer);
  }

  @Test
  void sidesCanBeExchangedAndSeedsRepeat() {
    FixedSet real = Images.noise(20, 32, 32, 1, 1);
    FixedSet generated = Images.smooth(20, 32, 32, 1, 2);
    assertThat(measured(generated, real)).isEqualTo(measured(real, generated));
    assertThat(measured(Images.noise(50, 32, 32, 1, 1), generated))
        .isEqualTo(measured(real, generated));
  }

  @Test
  void constantImagesAreAnswered() {
    FixedSet constant = Images.flat(32, new float[20]);
    assertThat(measured(constant, constant).value()).isZero();
    // A standard normal projection is √(2/π) away from 0 on average; noise is nearly one.
    assertThat(measured(Images.noise(20, 32, 32, 1, 1), constant).details().get("level-32"))
        .isCloseTo(1000 * Math.sqrt(2 / Math.PI), within(60.0));
  }

  @Test
  void tinyImagesAreRefused() {
    FixedSet tiny = Images.noise(4, 6, 9, 1, 1);
    assertThatThrownBy(() -> measured(tiny, tiny))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: the metric 'sliced-wasserstein' takes patches of 7 by 7 pixels, and \
            images have 6 by 9
              Fix: leave the metric out.""");
  }

  private List<String> levels(int height, int width) {
    FixedSet set =
        FixedSet.of(
            SampleSpec.image(height, width, 1, 0),
            Images.noise(3, height, width, 1, 1).values(0, 3));
    return List.copyOf(measured(set, set).details().keySet());
  }

  private Measurement measured(SampleSet real, SampleSet generated) {
    List<Measurement> found = factory().create(options()).measure(Vectors.compare(real, generated));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static double[][] normalised(FixedSet set) {
    int size = (int) set.sample().shape().size();
    int channels = (int) set.sample().channels();
    double[][] rows = new double[set.count()][size];
    for (int channel = 0; channel < channels; channel++) {
      int offset = channel;
      double[] all =
          IntStream.range(0, set.count() * size)
              .filter(i -> i % channels == offset)
              .mapToDouble(i -> set.values(0, set.count())[i])
              .toArray();
      double mean = Arrays.stream(all).average().orElseThrow();
      double deviation =
          Math.sqrt(Arrays.stream(all).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
      for (int i = 0; i < set.count() * size; i++) {
        if (i % channels == channel) {
          rows[i / size][i % size] = (set.values(0, set.count())[i] - mean) / deviation;
        }
      }
    }
    return rows;
  }

  private static double[] projected(double[][] rows, double[] direction) {
    return Arrays.stream(rows)
        .mapToDouble(
            row -> IntStream.range(0, row.length).mapToDouble(i -> row[i] * direction[i]).sum())
        .sorted()
        .toArray();
  }
}
