package gan.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.evaluate.Numbers.Counted;
import gan.core.evaluate.Numbers.Doubling;
import gan.core.evaluate.Numbers.Made;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Batch;
import gan.core.spi.Comparison;
import gan.core.spi.DataSource;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.Metric;
import gan.core.spi.MetricNeed;
import gan.core.spi.SampleSet;
import gan.core.spi.SampleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {
  private static final Made MADE = new Made(Numbers.NUMBER, false, 1);

  @TempDir private Path folder;
  private final Doubling extractor = new Doubling("d0");
  private final List<Comparison> compared = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  @Test
  void metricsSeeWhatTheyAskFor() {
    evaluator(reference(Counted.of(30, 0), Optional.empty()), metric(12), metric(7))
        .evaluate(MADE, 5);

    assertThat(compared.stream().map(each -> each.generated().count()))
        .containsExactly(12, 12, 7, 7); // each once for its floor
    assertThat(compared.get(0).real().count()).isEqualTo(30);
    assertThat(compared.get(0).seed()).isEqualTo(5);
    assertThat(compared.get(2).generated().values(0, 7))
        .isEqualTo(compared.get(0).generated().values(0, 7));
  }

  @Test
  void noMoreRealSamplesAreReadThanAreAllowed() {
    new Evaluator(
            new Reference(Counted.of(30, 0), "train", Optional.empty(), 20),
            List.of(metric(5)),
            Optional.of(new ChosenExtractor("doubling", extractor)),
            new FeatureCache(folder),
            (what, done, total) -> {})
        .evaluate(MADE, 0);
    assertThat(compared.get(0).real().count()).isEqualTo(20);
  }

  @Test
  void theFirstRealSamplesAreNotTheFirstOfTheData() {
    evaluator(reference(Counted.of(1000, 0), Optional.empty()), metric(5)).evaluate(MADE, 0);
    float[] first = compared.get(0).real().values(0, 100);
    double mean = 0;
    for (float value : first) {
      mean += value / 100.0;
    }
    assertThat(mean).isBetween(400.0, 600.0);
  }

  @Test
  void whatASampleIsDoesNotDependOnHowManyThereAre() {
    Counted data = Counted.of(10, 0);
    evaluator(reference(data, Optional.empty()), metric(250)).evaluate(MADE, 3);
    evaluator(reference(data, Optional.empty()), metric(1000)).evaluate(MADE, 3);
    SampleSet few = compared.get(0).generated();
    SampleSet many = compared.get(2).generated();
    assertThat(many.values(0, 250)).isEqualTo(few.values(0, 250));
    assertThat(many.values(130, 260)).containsSequence(few.values(130, 250));
    evaluator(reference(data, Optional.empty()), metric(250)).evaluate(MADE, 4);
    assertThat(compared.get(4).generated().values(0, 250)).isNotEqualTo(few.values(0, 250));
  }

  @Test
  void whatTravelsAsBytesIsRoundedToBytes() {
    DataSource pixels = new Pixel();
    Evaluator evaluator = evaluator(reference(pixels, Optional.empty()), metric(300));
    evaluator.evaluate(new Made(Numbers.PIXEL, false, 1.5f), 0);
    float[] values = compared.get(0).generated().values(0, 300);
    double step = 2.0 / 255;
    for (float value : values) {
      double level = (value + 1) / step;
      assertThat(level).isBetween(-1e-4, 255 + 1e-4);
      assertThat(Math.abs(level - Math.rint(level))).isLessThan(1e-4);
    }
    assertThat(values).contains(-1f, 1f);
  }

  @Test
  void aGeneratorIsAskedForTheClassesOfTheRealSamples() {
    DataSource data = new Counted(Numbers.LABELLED, OptionalLong.of(9), 0);
    Evaluator evaluator = evaluator(reference(data, Optional.empty()), metric(20));
    evaluator.evaluate(new Made(Numbers.LABELLED, true, 1), 0);
    SampleSet generated = compared.get(0).generated();
    int[] labels = generated.labels().orElseThrow();
    int[] real = compared.get(0).real().labels().orElseThrow();
    for (int i = 0; i < 20; i++) {
      assertThat(labels[i]).isEqualTo(real[i % 9]);
      assertThat(generated.values(i, i + 1)[0])
          .isBetween(1000f * labels[i] - 1, 1000f * labels[i] + 1);
    }
    evaluator.evaluate(new Made(Numbers.LABELLED, false, 1), 0);
    assertThat(compared.get(2).generated().labels()).isEmpty();
  }

  @Test
  void featuresOfRealSamplesAreFoundAgainByWhatTheyAre() throws IOException {
    evaluator(reference(Counted.of(30, 0), Optional.empty()), metric(10)).evaluate(MADE, 0);
    assertThat(extractor.extracted).isEqualTo(30 + 10 + 15); // for the floor, the other half
    Features first = compared.get(0).real().features();

    Doubling again = new Doubling("d0");
    evaluate(again, Counted.of(30, 0));
    assertThat(again.extracted).isEqualTo(10);
    assertThat(compared.get(2).real().features().values()).isEqualTo(first.values());

    Doubling other = new Doubling("d1");
    evaluate(other, Counted.of(30, 0));
    assertThat(other.extracted).isEqualTo(30 + 10 + 15);

    Doubling elsewhere = new Doubling("d0");
    evaluate(elsewhere, Counted.of(30, 1));
    assertThat(elsewhere.extracted).isEqualTo(30 + 10 + 15);

    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[20] ^= 1;
        Files.write(file, bytes);
      }
    }
    Doubling damaged = new Doubling("d0");
    evaluate(damaged, Counted.of(30, 0));
    assertThat(damaged.extracted).isEqualTo(30 + 10 + 15);
  }

  @Test
  void theFloorIsWhatHeldOutSamplesGet() {
    Assessment found =
        evaluator(reference(Counted.of(30, 0), Optional.of(Counted.of(20, 100))), metric(10))
            .evaluate(MADE, 0)
            .get(0);
    assertThat(compared.get(0).heldOut().orElseThrow().values(0, 20)).contains(100f, 119f);
    assertThat(compared.get(1).generated().count()).isEqualTo(10);
    for (float value : compared.get(1).generated().values(0, 10)) {
      assertThat(value).isGreaterThanOrEqualTo(100);
    }
    assertThat(compared.get(1).heldOut()).isEmpty();
    assertThat(found.floor().orElseThrow().value())
        .isEqualTo(mean(compared.get(1).generated()) - mean(compared.get(1).real()));
  }

  @Test
  void dataWithoutHeldOutSamplesIsHalvedForTheFloor() {
    evaluator(reference(Counted.of(30, 0), Optional.empty()), metric(15)).evaluate(MADE, 0);
    float[] one = compared.get(1).real().values(0, 15);
    float[] other = compared.get(1).generated().values(0, 15);
    assertThat(one).doesNotContain(other);
    assertThat(compared.get(0).heldOut()).isEmpty();
  }

  @Test
  void endlessDataHasSamplesThatNoTrainingHasSeen() {
    Evaluator evaluator =
        new Evaluator(
            new Reference(Counted.endless(), "train", Optional.empty(), 50),
            List.of(metric(10)),
            Optional.of(new ChosenExtractor("doubling", extractor)),
            new FeatureCache(folder),
            (what, done, total) -> {});
    evaluator.evaluate(MADE, 0);
    assertThat(compared.get(0).real().values(0, 50)).contains(0f, 49f);
    assertThat(compared.get(0).heldOut().orElseThrow().values(0, 50)).contains(50f, 99f);
  }

  @Test
  void otherDataCanBeJudgedToo() {
    Assessment found =
        evaluator(reference(Counted.of(30, 0), Optional.empty()), metric(100))
            .evaluate(Counted.of(12, 5), 1)
            .get(0);
    assertThat(found.measurement().generated()).isEqualTo(12);
    assertThat(compared.get(0).generated().values(0, 12)).contains(5f, 16f);
  }

  @Test
  void theProtocolTellsHowItWasMeasured() {
    Counted data = Counted.of(30, 0);
    Protocol one = measured(data, extractor, metric(10)).protocol();
    assertThat(one)
        .isEqualTo(
            new Protocol("mean samples=10", "train", 30, 10, "doubling", "d0", "none", one.data()));
    assertThat(one.id())
        .hasSize(12)
        .isEqualTo(measured(data, extractor, metric(10)).protocol().id());
    assertThat(
            Stream.of(
                    one,
                    measured(data, extractor, metric(11)).protocol(),
                    measured(data, new Doubling("d1"), metric(10)).protocol(),
                    measured(Counted.of(31, 0), extractor, metric(10)).protocol(),
                    measured(Counted.of(30, 1), extractor, metric(10)).protocol())
                .map(Protocol::id))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatAMetricNeedsIsRefusedAtOnce() {
    Evaluator evaluator =
        new Evaluator(
            reference(Counted.of(30, 0), Optional.empty()),
            List.of(new ChosenMetric("all", "", sets -> List.of(), Set.of(MetricNeed.values()), 1)),
            Optional.empty(),
            new FeatureCache(folder),
            (what, done, total) -> {});
    assertThatThrownBy(() -> evaluator.check(false))
        .isInstanceOfSatisfying(
            GanException.class,
            e ->
                assertThat(e.problems().stream().map(Problem::message))
                    .containsExactly(
                        "the metric 'all' needs a feature extractor, which this evaluation has not",
                        "the metric 'all' needs a feature extractor that gives probabilities of"
                            + " classes, which this evaluation has not",
                        "the metric 'all' needs class labels, which this evaluation has not",
                        "the metric 'all' needs images, which this evaluation has not",
                        "the metric 'all' needs data whose distribution is known, which this"
                            + " evaluation has not",
                        "the metric 'all' needs real samples that are held out, which this"
                            + " evaluation has not"));
  }

  @Test
  void featuresThatAreNotFiniteAreRefused() {
    Evaluator evaluator = evaluator(reference(Counted.of(30, 0), Optional.empty()), metric(10));
    assertThatThrownBy(() -> evaluator.evaluate(new Made(Numbers.NUMBER, false, Float.NaN), 0))
        .isInstanceOf(GanException.class)
        .hasMessageContaining(
            "generated samples have features that are not finite: number 0 of sample 0 is NaN");
  }

  @Test
  void progressIsTold() {
    evaluator(reference(Counted.of(230, 0), Optional.of(Counted.of(40, 0))), metric(150))
        .evaluate(MADE, 0);
    assertThat(told)
        .containsExactly(
            "mean 0/1",
            "generated samples 100/150",
            "generated samples 150/150",
            "real samples 100/230",
            "real samples 200/230",
            "real samples 230/230",
            "held-out samples 40/40");
  }

  private Assessment measured(Counted data, Doubling network, ChosenMetric metric) {
    return new Evaluator(
            reference(data, Optional.empty()),
            List.of(metric),
            Optional.of(new ChosenExtractor("doubling", network)),
            new FeatureCache(folder),
            (what, done, total) -> {})
        .evaluate(MADE, 0)
        .get(0);
  }

  private void evaluate(Doubling network, Counted data) {
    measured(data, network, metric(10));
  }

  private static Reference reference(DataSource data, Optional<DataSource> heldOut) {
    return new Reference(data, "train", heldOut, 50_000);
  }

  private Evaluator evaluator(Reference reference, ChosenMetric... metrics) {
    return new Evaluator(
        reference,
        List.of(metrics),
        Optional.of(new ChosenExtractor("doubling", extractor)),
        new FeatureCache(folder),
        (what, done, total) -> told.add(what + " " + done + "/" + total));
  }

  /** The difference of the means; it remembers what it was given. */
  private ChosenMetric metric(int samples) {
    Metric metric =
        sets -> {
          compared.add(sets);
          double value = mean(sets.generated());
          value -= mean(sets.real());
          return List.of(Measurement.of("mean", value, Better.LOWER, Optional.empty(), sets));
        };
    return new ChosenMetric(
        "mean", "samples=" + samples, metric, Set.of(MetricNeed.FEATURES), samples);
  }

  private static double mean(SampleSet set) {
    double sum = 0;
    for (float value : set.features().values()) {
      sum += value;
    }
    return sum / set.count();
  }

  /** One grey pixel, as bytes. */
  private static final class Pixel implements DataSource {
    @Override
    public SampleSpec sample() {
      return Numbers.PIXEL;
    }

    @Override
    public OptionalLong size() {
      return OptionalLong.of(16);
    }

    @Override
    public void read(long index, Batch into, int slot) {
      into.slot(slot).put((byte) (index * 16));
    }
  }
}
