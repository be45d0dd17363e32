package gan.testkit.contract;

import gan.core.spi.Comparison;
import gan.core.spi.Features;
import gan.core.spi.MetricNeed;
import gan.core.spi.SampleSet;
import gan.core.spi.SampleSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows a metric nothing but what it says that it needs, and notes what it asks for. */
final class GuardedSets {
  /** Needs whose use is noticed. */
  static final Set<MetricNeed> NOTED =
      Set.of(MetricNeed.FEATURES, MetricNeed.PROBABILITIES, MetricNeed.LABELS, MetricNeed.HELD_OUT);

  private final Set<MetricNeed> needs;
  private final Set<MetricNeed> asked = EnumSet.noneOf(MetricNeed.class);

  GuardedSets(Set<MetricNeed> needs) {
    this.needs = needs;
  }

  Comparison of(Comparison sets) {
    return new Comparison(
        new Guarded(sets.real(), Optional.empty()),
        new Guarded(sets.generated(), Optional.empty()),
        needs.contains(MetricNeed.HELD_OUT)
            ? sets.heldOut().map(set -> new Guarded(set, Optional.of(MetricNeed.HELD_OUT)))
            : Optional.empty(),
        needs.contains(MetricNeed.KNOWN_DISTRIBUTION) ? sets.truth() : Optional.empty(),
        sets.seed());
  }

  /** What was asked for so far, of what is {@link #NOTED}. */
  Set<MetricNeed> asked() {
    return asked;
  }

  /** All numbers of a set that a metric with some needs can reach. */
  static List<Float> numbers(SampleSet set, Set<MetricNeed> needs) {
    List<Float> numbers = new ArrayList<>();
    add(numbers, set.values(0, set.count()));
    if (needs.contains(MetricNeed.FEATURES)) {
      add(numbers, set.features().values());
    }
    if (needs.contains(MetricNeed.PROBABILITIES)) {
      add(numbers, set.probabilities().values());
    }
    return numbers;
  }

  private static void add(List<Float> numbers, float[] more) {
    for (float number : more) {
      numbers.add(number);
    }
  }

  private final class Guarded implements SampleSet {
    private final SampleSet set;
    private final Optional<MetricNeed> kind;

    Guarded(SampleSet set, Optional<MetricNeed> kind) {
      this.set = set;
      this.kind = kind;
    }

    @Override
    public SampleSpec sample() {
      return set.sample();
    }

    @Override
    public int count() {
      return set.count();
    }

    @Override
    public float[] values(int from, int to) {
      kind.ifPresent(asked::add);
      return set.values(from, to);
    }

    @Override
    public Optional<int[]> labels() {
      return note(MetricNeed.LABELS) ? set.labels() : Optional.empty();
    }

    @Override
    public Features features() {
      if (!note(MetricNeed.FEATURES)) {
        throw new IllegalStateException("The metric does not say that it needs features.");
      }
      return set.features();
    }

    @Override
    public Features probabilities() {
      if (!note(MetricNeed.PROBABILITIES)) {
        throw new IllegalStateException("The metric does not say that it needs probabilities.");
      }
      return set.probabilities();
    }

    @Override
    public SampleSet first(int count) {
      return new Guarded(set.first(count), kind);
    }

    /** Whether it may be had. */
    private boolean note(MetricNeed need) {
      kind.ifPresent(asked::add);
      asked.add(need);
      return needs.contains(need);
    }
  }
}
