package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import gan.core.spi.MetricOptions;
import gan.testkit.FixedSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Metrics that are wrong in one way each; each fails the rule that names it. */
class MetricContractTest {

  /** A right metric keeps every rule. */
  @Nested
  class RightMetric implements MetricContract<ToyMetrics.Options> {
    @Override
    public MetricFactory<ToyMetrics.Options> factory() {
      return new ToyMetrics();
    }

    @Override
    public ToyMetrics.Options options() {
      return new ToyMetrics.Options(3);
    }

    @Override
    public Comparison sets() {
      return MetricContractTest.sets();
    }
  }

  @Test
  void namesThatCannotBeWrittenAreFound() {
    fails(
        changed(right -> named("Toy Metric", right))::measurementsAreNamedInLowerCaseWithHyphens,
        "[names of measurements]");
    fails(
        contract(sets -> List.of())::measurementsAreNamedInLowerCaseWithHyphens,
        "[names of measurements]");
    fails(
        contract(
                sets ->
                    List.of(
                        ToyMetrics.measurement("toy", 1, sets),
                        ToyMetrics.measurement("toy", 2, sets)))
            ::measurementsAreNamedInLowerCaseWithHyphens,
        "[names of measurements]");
  }

  @Test
  void namesThatFollowTheSeedAreFound() {
    fails(
        contract(sets -> List.of(ToyMetrics.measurement("toy-" + sets.seed(), 1, sets)))
            ::anotherSeedGivesTheSameNames,
        "[names of measurements with another seed]");
  }

  @Test
  void numbersThatAreNoneAreFound() {
    fails(
        contract(sets -> List.of(ToyMetrics.measurement("toy", Double.NaN, sets)))::valuesAreFinite,
        "[toy]");
    fails(
        changed(right -> right.with("ratio", Double.POSITIVE_INFINITY))::valuesAreFinite,
        "[detail ratio of toy]");
  }

  @Test
  void wrongCountsAreFound() {
    fails(
        changed(right -> counted(right, 4, 3))::countsAreThoseOfTheSamplesUsed,
        "[real samples of toy]");
    fails(
        changed(right -> counted(right, 3, 0))::countsAreThoseOfTheSamplesUsed,
        "[generated samples of toy]");
  }

  @Test
  void anIntervalBesideItsValueIsFound() {
    fails(
        changed(right -> within(right, new ConfidenceInterval(100, 101, "guess")))
            ::intervalsHoldTheirValues,
        "[the value of toy, within its interval]");
    fails(
        changed(right -> within(right, new ConfidenceInterval(0, Double.NaN, "guess")))
            ::intervalsHoldTheirValues,
        "[high end of toy]");
    fails(
        changed(right -> within(right, new ConfidenceInterval(0, 100, " ")))
            ::intervalsHoldTheirValues,
        "[how the interval of toy was found]");
  }

  @Test
  void notesThatAreNoSentencesAreFound() {
    fails(changed(right -> right.noting("few samples"))::notesAreSentences, "[notes of toy]");
  }

  @Test
  void aValueThatFollowsNoSeedIsFound() {
    AtomicInteger calls = new AtomicInteger();
    Metric counting = sets -> List.of(ToyMetrics.measurement("toy", calls.incrementAndGet(), sets));
    fails(contract(counting)::sameComparisonGivesTheSameMeasurements, "[measured again]");
  }

  @Test
  void threadsThatShareAStateAreFound() {
    AtomicInteger calls = new AtomicInteger();
    AtomicInteger running = new AtomicInteger();
    CyclicBarrier both = new CyclicBarrier(2);
    Metric sharing =
        sets -> {
          boolean alone = calls.incrementAndGet() == 1;
          running.incrementAndGet();
          meet(alone, both);
          int state = running.get();
          meet(alone, both);
          running.decrementAndGet();
          return List.of(ToyMetrics.measurement("toy", state, sets));
        };
    fails(contract(sharing)::threadsAgree, "[measured beside another thread]");
  }

  @Test
  void needsThatAreNotSaidAreFound() {
    assertThatThrownBy(
            new Contract(new ToyMetrics(ToyMetrics::measure, Set.of()))
                ::itWorksWithNoMoreThanItNeeds)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The metric does not say that it needs features.");
    Metric byLabels =
        sets -> List.of(ToyMetrics.measurement("toy-" + sets.real().labels().isPresent(), 1, sets));
    fails(
        new Contract(new ToyMetrics(byLabels, Set.of()))::itWorksWithNoMoreThanItNeeds,
        "[names of measurements with nothing but []]");
    Metric byHeldOut =
        sets -> List.of(ToyMetrics.measurement("toy-" + sets.heldOut().isPresent(), 1, sets));
    fails(
        new Contract(new ToyMetrics(byHeldOut, Set.of()))::itWorksWithNoMoreThanItNeeds,
        "[names of measurements with nothing but []]");
  }

  @Test
  void needsThatAreNotUsedAreFound() {
    for (MetricNeed unused :
        Set.of(MetricNeed.PROBABILITIES, MetricNeed.LABELS, MetricNeed.HELD_OUT)) {
      fails(
          new Contract(new ToyMetrics(ToyMetrics::measure, Set.of(MetricNeed.FEATURES, unused)))
              ::itUsesWhatItNeeds,
          "[needs that it asked for]");
    }
  }

  @Test
  void featuresThatAreOverwrittenAreFound() {
    Metric centring =
        sets -> {
          float[] values = sets.real().features().values();
          values[0] -= 1;
          return List.of(ToyMetrics.measurement("toy", values[0], sets));
        };
    fails(contract(centring)::setsAreLeftAsTheyAre, "[numbers of the real samples, afterwards]");
  }

  @Test
  void samplesThatMayBeZeroAreFound() {
    MetricContract<Careless> wrong =
        new MetricContract<>() {
          @Override
          public MetricFactory<Careless> factory() {
            return new CarelessMetrics();
          }

          @Override
          public Careless options() {
            return new Careless(1);
          }

          @Override
          public Comparison sets() {
            return MetricContractTest.sets();
          }
        };
    fails(wrong::samplesStartAtOneOrMore, "[smallest 'samples']");
  }

  private record Careless(int samples) implements MetricOptions {}

  private record CarelessMetrics() implements MetricFactory<Careless> {
    @Override
    public String name() {
      return "toy";
    }

    @Override
    public String description() {
      return "A toy metric.";
    }

    @Override
    public Class<Careless> optionsType() {
      return Careless.class;
    }

    @Override
    public Metric create(Careless options) {
      return ToyMetrics::measure;
    }
  }

  private record Contract(ToyMetrics factory) implements MetricContract<ToyMetrics.Options> {
    @Override
    public ToyMetrics.Options options() {
      return new ToyMetrics.Options(3);
    }

    @Override
    public Comparison sets() {
      return MetricContractTest.sets();
    }
  }

  private static Comparison sets() {
    FixedSet heldOut = FixedSet.vectors(2, 1, 1, 2, 2).withLabels(0, 1);
    return new Comparison(
        FixedSet.vectors(2, 1, 2, 3, 4, 5, 6).withLabels(0, 1, 0),
        FixedSet.vectors(2, 2, 2, 3, 3, 4, 4).withLabels(1, 1, 0),
        Optional.of(heldOut),
        Optional.empty(),
        7);
  }

  private static MetricContract<ToyMetrics.Options> contract(Metric metric) {
    return new Contract(new ToyMetrics(metric, Set.of(MetricNeed.FEATURES)));
  }

  private static MetricContract<ToyMetrics.Options> changed(UnaryOperator<Measurement> change) {
    return contract(sets -> List.of(change.apply(ToyMetrics.measure(sets).get(0))));
  }

  private static Measurement named(String name, Measurement right) {
    return new Measurement(
        name, right.value(), Better.LOWER, right.interval(), 3, 3, Map.of(), List.of());
  }

  private static Measurement counted(Measurement right, int real, int generated) {
    // Held-out samples are real, too: there are five real ones in all.
    return new Measurement(
        right.name(),
        right.value(),
        Better.LOWER,
        right.interval(),
        real + 2,
        generated,
        Map.of(),
        List.of());
  }

  private static Measurement within(Measurement right, ConfidenceInterval interval) {
    return new Measurement(
        right.name(),
        right.value(),
        Better.LOWER,
        Optional.of(interval),
        3,
        3,
        Map.of(),
        List.of());
  }

  private static void meet(boolean alone, CyclicBarrier both) {
    try {
      if (!alone) {
        both.await(1, TimeUnit.MINUTES);
      }
    } catch (InterruptedException | BrokenBarrierException | TimeoutException stop) {
      throw new IllegalStateException(stop);
    }
  }

  private static void fails(ThrowingCallable rule, String start) {
    assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageStartingWith(start);
  }
}
