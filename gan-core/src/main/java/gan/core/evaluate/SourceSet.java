package gan.core.evaluate;

import gan.core.spi.FeatureExtractor.Extraction;
import gan.core.spi.Features;
import gan.core.spi.SampleSet;
import gan.core.spi.SampleSpec;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The first samples of a source, and their features, which all sets of the source share. */
final class SourceSet implements SampleSet {
  private final Source source;
  private final Supplier<Extraction> extraction;
  private final int count;

  private SourceSet(Source source, Supplier<Extraction> extraction, int count) {
    this.source = source;
    this.extraction = extraction;
    this.count = count;
  }

  /**
   * All samples of a source.
   *
   * @param what what they are, for people
   * @param content what tells these samples from all others; empty if features are not to be kept
   */
  static SourceSet of(
      Source source, String what, Optional<Supplier<String>> content, Extracting extracting) {
    return new SourceSet(
        source, new Once(() -> extracting.of(source, what, content)), source.count());
  }

  @Override
  public SampleSpec sample() {
    return source.sample();
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public float[] values(int from, int to) {
    Objects.checkFromToIndex(from, to, count);
    return source.read(from, to).values();
  }

  @Override
  public Optional<int[]> labels() {
    return source.labels().map(all -> Arrays.copyOf(all, count));
  }

  @Override
  public Features features() {
    return extraction.get().features().range(0, count);
  }

  @Override
  public Features probabilities() {
    return extraction
        .get()
        .probabilities()
        .orElseThrow(() -> new IllegalStateException("The extractor gives no probabilities."))
        .range(0, count);
  }

  @Override
  public SampleSet first(int wanted) {
    return new SourceSet(source, extraction, Math.min(wanted, count));
  }

  /** Extracts when it is first asked. */
  private static final class Once implements Supplier<Extraction> {
    private final Supplier<Extraction> work;
    private Extraction done;

    Once(Supplier<Extraction> work) {
      this.work = work;
    }

    @Override
    public Extraction get() {
      if (done == null) {
        done = work.get();
      }
      return done;
    }
  }
}
