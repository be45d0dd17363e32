package gan.core.evaluate;

import gan.core.game.Sampler;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Comparison;
import gan.core.spi.DataSource;
import gan.core.spi.Measurement;
import gan.core.spi.MetricNeed;
import gan.core.spi.SampleSet;
import gan.core.spi.SampleSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges generated samples by metrics, and real ones that were held out beside them.
 *
 * <p>Not thread-safe. The data and the extractor belong to the caller.
 */
public final class Evaluator {
  private final Reference reference;
  private final List<ChosenMetric> metrics;
  private final Optional<ChosenExtractor> extractor;
  private final Extracting extracting;
  private final EvaluationProgress progress;
  private final Map<ChosenMetric, List<Measurement>> floors = new HashMap<>();
  private final SourceSet real;
  private final Optional<SourceSet> heldOut;
  private final SourceSet spare;

  /**
   * An evaluator.
   *
   * @param reference the real samples
   * @param metrics at least one
   * @param extractor what samples are compared by, if a metric needs that
   * @param cache where features of real samples are kept
   * @param progress told about what takes long
   */
  public Evaluator(
      Reference reference,
      List<ChosenMetric> metrics,
      Optional<ChosenExtractor> extractor,
      FeatureCache cache,
      EvaluationProgress progress) {
    this.reference = reference;
    this.metrics = List.copyOf(metrics);
    this.extractor = extractor;
    this.extracting = new Extracting(extractor.map(ChosenExtractor::extractor), cache, progress);
    this.progress = progress;
    this.real = reference.real(extracting);
    this.heldOut = reference.heldOut(extracting);
    this.spare = heldOut.orElseGet(() -> reference.laterHalf(extracting));
  }

  /**
   * Refuses metrics that lack what they need.
   *
   * @param isLabelled whether the samples to be judged have labels
   * @throws GanException with every metric's need that is not met
   */
  public void check(boolean isLabelled) {
    List<Problem> problems = new ArrayList<>();
    for (ChosenMetric metric : metrics) {
      metric.needs().stream()
          .sorted()
          .filter(need -> !isMet(need, isLabelled))
          .forEach(need -> problems.add(unmet(metric, need)));
    }
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
  }

  /** Judges what a generator makes. */
  public List<Assessment> evaluate(Sampler sampler, long seed) {
    check(sampler.isConditional() && reference.sample().isLabelled());
    GeneratedSource source = new GeneratedSource(sampler, reference.source(), most(), seed);
    return evaluate(SourceSet.of(source, "generated samples", Optional.empty(), extracting), seed);
  }

  /** Judges other data, as if it had been generated. */
  public List<Assessment> evaluate(DataSource other, long seed) {
    check(other.sample().isLabelled());
    int count = (int) Math.min(most(), other.size().orElse(most()));
    return evaluate(
        SourceSet.of(
            new RealSource(other, 0, count), "generated samples", Optional.empty(), extracting),
        seed);
  }

  /** How many samples the metric that judges most of them takes. */
  private int most() {
    return metrics.stream().mapToInt(ChosenMetric::samples).max().orElse(1);
  }

  private List<Assessment> evaluate(SampleSet generated, long seed) {
    List<Assessment> all = new ArrayList<>();
    for (ChosenMetric metric : metrics) {
      progress.at(metric.name(), all.size(), metrics.size());
      List<Measurement> found =
          metric
              .metric()
              .measure(
                  new Comparison(
                      real,
                      generated.first(metric.samples()),
                      heldOut.map(set -> set),
                      reference.truth(),
                      seed));
      List<Measurement> floor = floors.computeIfAbsent(metric, this::floor);
      for (int i = 0; i < found.size(); i++) {
        all.add(
            new Assessment(
                found.get(i),
                i < floor.size() ? Optional.of(floor.get(i)) : Optional.empty(),
                protocol(metric, found.get(i)),
                seed));
      }
    }
    return all;
  }

  /** What real samples get that were held out; nothing where the metric cannot measure that. */
  private List<Measurement> floor(ChosenMetric metric) {
    if (metric.needs().contains(MetricNeed.HELD_OUT) || real.count() == 1) {
      return List.of();
    }
    SampleSet against = heldOut.isPresent() ? real : real.first(real.count() / 2);
    try {
      return metric
          .metric()
          .measure(
              new Comparison(
                  against, spare.first(metric.samples()), Optional.empty(), reference.truth(), 0));
    } catch (GanException e) {
      return List.of(); // fewer samples are held out than the metric takes
    }
  }

  private Protocol protocol(ChosenMetric metric, Measurement found) {
    boolean isExtracted =
        metric.needs().contains(MetricNeed.FEATURES)
            || metric.needs().contains(MetricNeed.PROBABILITIES);
    Optional<ChosenExtractor> used = isExtracted ? extractor : Optional.empty();
    return new Protocol(
        metric.name() + " " + metric.options(),
        reference.split(),
        found.real(),
        found.generated(),
        used.map(ChosenExtractor::name).orElse(Protocol.NONE),
        used.map(it -> it.extractor().sha256()).orElse(Protocol.NONE),
        used.map(it -> it.extractor().resizer()).orElse(Protocol.NONE),
        reference.fingerprint());
  }

  private boolean isMet(MetricNeed need, boolean isLabelled) {
    SampleSpec sample = reference.sample();
    return switch (need) {
      case FEATURES -> extractor.isPresent();
      case PROBABILITIES -> extractor.map(it -> it.extractor().classes()).orElse(0) > 0;
      case LABELS -> isLabelled && sample.isLabelled();
      case IMAGES -> sample.isImage();
      case NUMBERS -> sample.shape().size() == 1;
      case KNOWN_DISTRIBUTION -> reference.truth().isPresent();
      case HELD_OUT -> reference.holdsOut();
    };
  }

  private static Problem unmet(ChosenMetric metric, MetricNeed need) {
    String fix =
        switch (need) {
          case FEATURES, PROBABILITIES ->
              "choose one with evaluation.extractor; 'gan plugins' lists those that there are.";
          case LABELS -> "choose labelled data and a generator that is told the class.";
          case IMAGES, NUMBERS, KNOWN_DISTRIBUTION -> "leave the metric out, or choose other data.";
          case HELD_OUT -> "name some with evaluation.heldOut.";
        };
    return Problem.of(
        ErrorCode.INCOMPATIBLE_PARTS,
        "the metric '"
            + metric.name()
            + "' needs "
            + need.phrase()
            + ", which this evaluation has not",
        fix);
  }
}
