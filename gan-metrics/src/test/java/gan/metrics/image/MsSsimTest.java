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
import gan.core.spi.SampleSpec.Encoding;
import gan.core.spi.ValueRange;
import gan.metrics.Vectors;
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class MsSsimTest implements MetricContract<MsSsimOptions> {

  @Override
  public MsSsimFactory factory() {
    return new MsSsimFactory();
  }

  @Override
  public MsSsimOptions options() {
    return new MsSsimOptions(2000, 1000);
  }

  @Override
  public Comparison sets() {
    return Vectors.compare(Images.noise(40, 28, 28, 1, 1), Images.smooth(40, 28, 28, 1, 2));
  }

  @Test
  void needsImages() {
    assertThat(factory().needs(options())).containsExactly(MetricNeed.IMAGES);
  }

  @Test
  void theOnlyPairIsMeasured() {
    FixedSet pair = Images.smooth(2, 28, 28, 1, 1);
    Picture[] images = {Images.picture(pair, 0), Images.picture(pair, 1)};
    for (Picture image : images) {
      for (int i = 0; i < image.values().length; i++) {
        image.values()[i] += 1;
      }
    }
    double expected = new StructuralSimilarity(28, 2).of(images[0], images[1]);
    FixedSet real = Images.flat(28, 0.5f, 0.5f);
    Measurement found = measured(real, pair, 1000);
    assertThat(found.name()).isEqualTo("ms-ssim");
    assertThat(found.better()).isEqualTo(Better.LOWER);
    assertThat(found.value()).isCloseTo(expected, within(1e-12));
    assertThat(found.interval()).isEmpty();
    assertThat(found.details()).containsOnlyKeys("scales", "pairs", "real");
    assertThat(found.details().get("scales")).isEqualTo(2);
    assertThat(found.details().get("pairs")).isEqualTo(1);
    assertThat(found.details().get("real")).isCloseTo(1, within(1e-12));
  }

  @Test
  void copiesOfOneImageAreAllAlike() {
    float[] one = Images.noise(1, 28, 28, 1, 1).values(0, 1);
    float[] values = new float[40 * one.length];
    IntStream.range(0, 40)
        .forEach(i -> System.arraycopy(one, 0, values, i * one.length, one.length));
    FixedSet copies = FixedSet.of(SampleSpec.image(28, 28, 1, 0), values);
    Measurement found = measured(Images.noise(100, 28, 28, 1, 2), copies, 1000);
    assertThat(found.value()).isCloseTo(1, within(1e-12));
    assertThat(found.details().get("pairs")).isEqualTo(20);
    assertThat(found.details().get("real")).isLessThan(0.3);
  }

  @Test
  void pairsAreOfOneClass() {
    // Class 0 is black and class 1 white: alike within, unlike between.
    float[] brightness = new float[60];
    int[] labels = new int[60];
    for (int i = 0; i < 60; i++) {
      labels[i] = i % 3 == 0 ? 1 : 0;
      brightness[i] = labels[i] == 1 ? 1 : -1;
    }
    FixedSet images = Images.flat(12, brightness);
    assertThat(measured(images, images.withLabels(labels), 1000).value())
        .isCloseTo(1, within(1e-12));
    assertThat(measured(images, images, 1000).value()).isLessThan(0.9);
  }

  @Test
  void drawnPairsShareNoImageAndHaveOneClass() {
    int[] labels = IntStream.range(0, 101).map(i -> i * i % 4).toArray();
    FixedSet set = Images.flat(1, new float[101]).withLabels(labels);
    List<int[]> pairs = Pairs.of(set, 1000, new SplittableRandom(1));
    // Squares are 0 or 1 modulo 4: 51 and 50 of them.
    assertThat(pairs).hasSize(50).allMatch(pair -> labels[pair[0]] == labels[pair[1]]);
    assertThat(pairs.stream().flatMapToInt(Arrays::stream).boxed()).doesNotHaveDuplicates();
    assertThat(Pairs.of(set, 7, new SplittableRandom(1))).hasSize(7);
    assertThat(Pairs.of(set, 7, new SplittableRandom(1)).get(3)).isEqualTo(pairs.get(3));
    assertThat(Pairs.of(set, 7, new SplittableRandom(2)).get(3)).isNotEqualTo(pairs.get(3));
  }

  @Test
  void intervalCovers() {
    List<Measurement> all =
        IntStream.range(0, 200)
            .mapToObj(
                i -> measured(Images.flat(12, 0, 0), Images.smooth(60, 12, 12, 1, 1000 + i), 1000))
            .toList();
    double truth = all.stream().mapToDouble(Measurement::value).average().orElseThrow();
    assertThat(
            all.stream()
                .map(it -> it.interval().orElseThrow())
                .filter(it -> it.low() <= truth && truth <= it.high())
                .count())
        .isBetween(180L, 198L);
    assertThat(all.get(0).interval().orElseThrow().method()).isEqualTo("normal over pairs");
  }

  @Test
  void realSamplesGiveTheSameFromTheirSide() {
    FixedSet real = Images.smooth(60, 22, 22, 1, 1);
    FixedSet generated = Images.noise(60, 22, 22, 1, 2);
    Measurement found = measured(real, generated, 30);
    Measurement exchanged = measured(generated, real, 30);
    assertThat(found.details().get("real")).isEqualTo(exchanged.value());
    assertThat(exchanged.details().get("real")).isEqualTo(found.value());
    assertThat(found.value()).isLessThan(exchanged.value());
  }

  @Test
  void oneOfEachClassIsRefused() {
    FixedSet set = Images.flat(12, 0, 0.5f, 1).withLabels(0, 1, 2);
    assertThatThrownBy(() -> measured(set, set, 10))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: the metric 'ms-ssim' finds no two generated samples of the same class
              Fix: judge more samples, or leave the metric out.""");
  }

  @Test
  void imagesWithoutARangeAreRefused() {
    FixedSet set =
        FixedSet.of(
            new SampleSpec(Shape.of(2, 2, 1), Encoding.FLOAT32, ValueRange.UNBOUNDED, 0),
            new float[8]);
    assertThatThrownBy(() -> measured(set, set, 10))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: the metric 'ms-ssim' needs images whose numbers have a range
              Fix: scale the data to a range, or leave the metric out.""");
  }

  private Measurement measured(SampleSet real, SampleSet generated, int pairs) {
    List<Measurement> found =
        factory().create(new MsSsimOptions(2000, pairs)).measure(Vectors.compare(real, generated));
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
