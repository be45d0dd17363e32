package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import gan.core.spi.MetricOptions;
import gan.core.spi.Option;
import gan.core.spi.SampleSet;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every metric must keep, over sets that its author chooses.
 *
 * @param <O> the record of options
 */
public interface MetricContract<O extends Record & MetricOptions> extends FactoryContract<O> {

  /** The factory to test. */
  @Override
  MetricFactory<O> factory();

  /**
   * Ordinary sets that the metric can compare, with all that it needs; a few hundred samples will
   * do. Each call gives equal ones.
   */
  Comparison sets();

  /** There is at least one measurement, and its name is fit to be kept in runs. */
  @Test
  default void measurementsAreNamedInLowerCaseWithHyphens() {
    List<String> names = names(measured());
    assertThat(names).as("names of measurements").isNotEmpty().doesNotHaveDuplicates();
    assertThat(names)
        .as("names of measurements")
        .allSatisfy(name -> assertThat(name).matches("[a-z][a-z0-9-]*"));
  }

  /** Curves over a training need the same names each time, whatever is random in the metric. */
  @Test
  default void anotherSeedGivesTheSameNames() {
    Comparison sets = sets();
    Comparison reseeded =
        new Comparison(
            sets.real(), sets.generated(), sets.heldOut(), sets.truth(), sets.seed() + 1);
    assertThat(names(metric().measure(reseeded)))
        .as("names of measurements with another seed")
        .isEqualTo(names(measured()));
  }

  /** On ordinary sets, every number is one. */
  @Test
  default void valuesAreFinite() {
    for (Measurement measurement : measured()) {
      assertThat(measurement.value()).as(measurement.name()).isFinite();
      for (Map.Entry<String, Double> detail : measurement.details().entrySet()) {
        assertThat(detail.getValue())
            .as("detail " + detail.getKey() + " of " + measurement.name())
            .isFinite();
      }
    }
  }

  /**
   * Values can only be compared if it is known how many samples they come from: at least one
   * generated one, and never more than there are.
   */
  @Test
  default void countsAreThoseOfTheSamplesUsed() {
    Comparison sets = sets();
    int real = sets.real().count() + sets.heldOut().map(SampleSet::count).orElse(0);
    for (Measurement measurement : measured()) {
      assertThat(measurement.real()).as("real samples of " + measurement.name()).isBetween(0, real);
      assertThat(measurement.generated())
          .as("generated samples of " + measurement.name())
          .isBetween(1, sets.generated().count());
    }
  }

  /** An interval lies around its value, and says how it was found. */
  @Test
  default void intervalsHoldTheirValues() {
    for (Measurement measurement : measured()) {
      if (measurement.interval().isPresent()) {
        ConfidenceInterval interval = measurement.interval().get();
        assertThat(interval.low()).as("low end of " + measurement.name()).isFinite();
        assertThat(interval.high()).as("high end of " + measurement.name()).isFinite();
        assertThat(measurement.value())
            .as("the value of %s, within its interval", measurement.name())
            .isBetween(interval.low(), interval.high());
        assertThat(interval.method())
            .as("how the interval of %s was found", measurement.name())
            .isNotBlank();
      }
    }
  }

  /** Notes are printed one a line. */
  @Test
  default void notesAreSentences() {
    for (Measurement measurement : measured()) {
      assertThat(measurement.notes())
          .as("notes of " + measurement.name())
          .allSatisfy(note -> assertThat(note).doesNotContain("\n", "\r").endsWith("."));
    }
  }

  /** A metric is a function of the comparison: the same one gives the same, bit for bit. */
  @Test
  default void sameComparisonGivesTheSameMeasurements() {
    Metric metric = metric();
    List<Measurement> first = metric.measure(sets());
    assertThat(metric.measure(sets())).as("measured again").isEqualTo(first);
    assertThat(measured()).as("measured by another metric of these options").isEqualTo(first);
  }

  /** Stateless, so several threads may measure with it at once. */
  @Test
  default void threadsAgree() throws InterruptedException, ExecutionException {
    Metric metric = metric();
    List<Measurement> alone = metric.measure(sets());
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<List<Measurement>> measuring = () -> metric.measure(sets());
      for (Future<List<Measurement>> other : threads.invokeAll(List.of(measuring, measuring))) {
        assertThat(other.get()).as("measured beside another thread").isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  /**
   * What is missing is said before a training, so a metric has to say all that it cannot do
   * without; what else there is may improve its numbers.
   */
  @Test
  default void itWorksWithNoMoreThanItNeeds() {
    GuardedSets guarded = new GuardedSets(needs());
    assertThat(names(metric().measure(guarded.of(sets()))))
        .as("names of measurements with nothing but " + needs())
        .isEqualTo(names(measured()));
  }

  /** What is needed without use would refuse experiments without a reason. */
  @Test
  default void itUsesWhatItNeeds() {
    Set<MetricNeed> expected = EnumSet.copyOf(GuardedSets.NOTED);
    expected.retainAll(needs());
    GuardedSets guarded = new GuardedSets(needs());
    metric().measure(guarded.of(sets()));
    assertThat(guarded.asked()).as("needs that it asked for").containsAll(expected);
  }

  /** Other metrics see the same numbers after this one. */
  @Test
  default void setsAreLeftAsTheyAre() {
    Comparison sets = sets();
    metric().measure(sets);
    Comparison untouched = sets();
    assertThat(GuardedSets.numbers(sets.real(), needs()))
        .as("numbers of the real samples, afterwards")
        .isEqualTo(GuardedSets.numbers(untouched.real(), needs()));
    assertThat(GuardedSets.numbers(sets.generated(), needs()))
        .as("numbers of the generated samples, afterwards")
        .isEqualTo(GuardedSets.numbers(untouched.generated(), needs()));
  }

  /** Nothing can be said of no sample, so an experiment must not be able to ask for it. */
  @Test
  default void samplesStartAtOneOrMore() {
    RecordComponent samples =
        Arrays.stream(factory().optionsType().getRecordComponents())
            .filter(component -> component.getName().equals("samples"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("the options have no component 'samples'"));
    Option option = samples.getAnnotation(Option.class);
    assertThat(option == null ? 0 : option.min())
        .as("smallest 'samples'")
        .isGreaterThanOrEqualTo(1);
  }

  private Metric metric() {
    return factory().create(options());
  }

  private Set<MetricNeed> needs() {
    return factory().needs(options());
  }

  private List<Measurement> measured() {
    return metric().measure(sets());
  }

  private static List<String> names(List<Measurement> measurements) {
    return measurements.stream().map(Measurement::name).toList();
  }
}
