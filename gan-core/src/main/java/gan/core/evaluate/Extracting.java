package gan.core.evaluate;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractor.Extraction;
import gan.core.spi.Features;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the features of sets are found.
 *
 * @param extractor extracts; empty if no metric needs features
 * @param cache where features of real samples are kept
 * @param progress told about it
 */
record Extracting(
    Optional<FeatureExtractor> extractor, FeatureCache cache, EvaluationProgress progress) {
  private static final int AT_ONCE = 100;

  /**
   * The features of all samples of a source.
   *
   * @param what what they are, for people
   * @param content what tells these samples from all others; empty if they are not to be kept
   */
  Extraction of(Source source, String what, Optional<Supplier<String>> content) {
    FeatureExtractor network =
        extractor.orElseThrow(() -> new IllegalStateException("There is no feature extractor."));
    Optional<String> key = content.map(samples -> samples.get() + " by " + network.sha256());
    Optional<Extraction> kept = key.flatMap(cache::find).filter(it -> fits(it, network, source));
    if (kept.isPresent()) {
      return kept.get();
    }
    Extraction extraction = extract(network, source, what);
    check(extraction.features(), what);
    extraction.probabilities().ifPresent(all -> check(all, what));
    key.ifPresent(name -> cache.keep(name, extraction));
    return extraction;
  }

  private static boolean fits(Extraction kept, FeatureExtractor network, Source source) {
    return kept.features().rows() == source.count()
        && kept.features().columns() == network.size()
        && kept.probabilities().map(Features::columns).orElse(0) == network.classes();
  }

  private Extraction extract(FeatureExtractor network, Source source, String what) {
    int count = source.count();
    float[] features = new float[Math.multiplyExact(count, network.size())];
    float[] probabilities = new float[Math.multiplyExact(count, network.classes())];
    for (int from = 0; from < count; from += AT_ONCE) {
      int to = Math.min(count, from + AT_ONCE);
      Extraction part = network.extract(source.read(from, to).values(), to - from);
      put(part.features(), features, from);
      int first = from;
      part.probabilities().ifPresent(all -> put(all, probabilities, first));
      progress.at(what, to, count);
    }
    return new Extraction(
        new Features(count, network.size(), features),
        network.classes() == 0
            ? Optional.empty()
            : Optional.of(new Features(count, network.classes(), probabilities)));
  }

  private static void put(Features part, float[] all, int row) {
    System.arraycopy(part.values(), 0, all, row * part.columns(), part.values().length);
  }

  private static void check(Features features, String what) {
    for (int i = 0; i < features.values().length; i++) {
      if (!Float.isFinite(features.values()[i])) {
        throw new GanException(
            Problem.of(
                ErrorCode.NOT_MEASURABLE,
                what
                    + " have features that are not finite: number "
                    + i % features.columns()
                    + " of sample "
                    + i / features.columns()
                    + " is "
                    + features.values()[i],
                "look at the samples, and at the range that the extractor's network takes."));
      }
    }
  }
}
