package gan.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.spi.Comparison;
import gan.core.spi.Measurement;
import gan.core.spi.MetricNeed;
import gan.core.spi.SampleSpec;
import gan.testkit.FixedSet;
import gan.testkit.contract.FactoryContract;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassificationAccuracyTest implements FactoryContract<ClassificationAccuracyOptions> {
  private static final SampleSpec SAMPLE = SampleSpec.image(8, 8, 1, 2);

  @Override
  public ClassificationAccuracyFactory factory() {
    return new ClassificationAccuracyFactory();
  }

  @Override
  public ClassificationAccuracyOptions options() {
    return new ClassificationAccuracyOptions(200, 60, 16);
  }

  @Test
  void itNeedsLabelsAndImages() {
    assertThat(factory().needs(options()))
        .containsExactlyInAnyOrder(MetricNeed.LABELS, MetricNeed.IMAGES);
  }

  @Test
  void imagesOfTheSameKindCarryOver() {
    List<Measurement> found = measure(stripes(200, 1, 0), Optional.of(stripes(80, 2, 0)), 1);
    assertThat(found.stream().map(Measurement::name)).containsExactly("gan-train", "gan-test");
    for (Measurement each : found) {
      assertThat(each.value()).as(each.name()).isBetween(0.97, 1.0);
      assertThat(each.better()).isEqualTo(Measurement.Better.HIGHER);
      assertThat(each.interval().orElseThrow().high()).isEqualTo(1);
      assertThat(each.details()).containsOnlyKeys("class 0", "class 1");
    }
    assertThat(found.get(0).real()).isEqualTo(80);
    assertThat(found.get(0).generated()).isEqualTo(200);
    assertThat(found.get(0).notes())
        .containsExactly(
            "It learned from generated images and was judged by 80 real ones that were held out.");
    assertThat(found.get(1).real()).isEqualTo(200);
    assertThat(found.get(1).notes())
        .containsExactly("It learned from 200 real images and was judged by the generated ones.");
  }

  /** The floor: real samples in place of generated ones, and nothing is held out. */
  @Test
  void withoutHeldOutImagesRealOnesJudge() {
    Measurement train = measure(stripes(200, 1, 0), Optional.empty(), 1).get(0);
    assertThat(train.real()).isEqualTo(200);
    assertThat(train.notes())
        .containsExactly("It learned from generated images and was judged by 200 real ones.");
  }

  /** A generator that draws the other class than it was asked for is worse than guessing. */
  @Test
  void swappedClassesFail() {
    for (Measurement each : measure(stripes(200, 1, 1), Optional.empty(), 1)) {
      assertThat(each.value()).as(each.name()).isBetween(0.0, 0.03);
    }
  }

  /** One image again and again, for each class: it looks right, and teaches little. */
  @Test
  void aLackOfDiversityLowersGanTrainAlone() {
    FixedSet all = stripes(200, 1, 0);
    float[] values = new float[200 * 64];
    int[] labels = new int[200];
    for (int i = 0; i < 200; i++) {
      labels[i] = i % 2;
      int alike = i % 2 == all.labels().orElseThrow()[0] ? 0 : first(all, i % 2);
      System.arraycopy(all.values(alike, alike + 1), 0, values, i * 64, 64);
    }
    FixedSet collapsed = FixedSet.of(SAMPLE, values).withLabels(labels);
    List<Measurement> found = measure(collapsed, Optional.empty(), 1);
    assertThat(found.get(0).value()).isBetween(0.3, 0.95);
    assertThat(found.get(1).value()).isBetween(0.99, 1.0);
  }

  @Test
  void theSameSeedGivesTheSame() {
    FixedSet noisy = stripes(60, 5, 0);
    List<Measurement> once = measure(noisy, Optional.empty(), 1);
    assertThat(measure(noisy, Optional.empty(), 1)).isEqualTo(once);
  }

  @Test
  void oneClassIsRefused() {
    FixedSet one = FixedSet.of(SampleSpec.image(8, 8, 1, 1), new float[128]).withLabels(0, 0);
    assertThatThrownBy(
            () ->
                factory()
                    .create(options())
                    .measure(new Comparison(one, one, Optional.empty(), Optional.empty(), 1)))
        .hasMessage(
            """
            error GAN-C021: a classifier tells classes apart, and the data has one
              Fix: give data with labels of two classes or more.""");
  }

  private List<Measurement> measure(FixedSet generated, Optional<FixedSet> heldOut, long seed) {
    return factory()
        .create(options())
        .measure(
            new Comparison(
                stripes(400, 9, 0), generated, heldOut.map(held -> held), Optional.empty(), seed));
  }

  private static int first(FixedSet set, int label) {
    int index = 0;
    while (set.labels().orElseThrow()[index] != label) {
      index++;
    }
    return index;
  }

  /** Class 0 has a bright row, class 1 a bright column, anywhere, under noise. */
  private static FixedSet stripes(int count, long seed, int swapped) {
    Random random = new Random(seed);
    float[] values = new float[count * 64];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      int drawn = random.nextInt(2);
      int at = random.nextInt(8);
      for (int pixel = 0; pixel < 64; pixel++) {
        boolean bright = (drawn == 0 ? pixel / 8 : pixel % 8) == at;
        int grey = (bright ? 200 : 20) + random.nextInt(50);
        values[i * 64 + pixel] = -1 + grey / 127.5f;
      }
      labels[i] = drawn ^ swapped;
    }
    return FixedSet.of(SAMPLE, values).withLabels(labels);
  }
}
