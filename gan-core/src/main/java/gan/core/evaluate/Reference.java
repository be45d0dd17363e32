package gan.core.evaluate;

import gan.core.run.DataFingerprint;
import gan.core.spi.DataSource;
import gan.core.spi.KnownDistribution;
import gan.core.spi.SampleSpec;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The real samples that generated ones are held against. Not thread-safe.
 *
 * <p>Where nothing is held out, an endless source has more samples than the training sees, and a
 * finite one is halved for the floor.
 */
public final class Reference {
  private final DataSource data;
  private final String split;
  private final Optional<DataSource> heldOut;
  private final int most;
  private final RealSource source;
  private String fingerprint;

  /**
   * Real samples.
   *
   * @param data what to compare with
   * @param split what to call it, such as {@code train}
   * @param heldOut samples of the same distribution that are not in the data, if there are any
   * @param most how many samples to read at most
   */
  public Reference(DataSource data, String split, Optional<DataSource> heldOut, int most) {
    this.data = data;
    this.split = split;
    this.heldOut = heldOut;
    this.most = most;
    this.source = new RealSource(data, 0, count());
  }

  /** What one sample is. */
  SampleSpec sample() {
    return data.sample();
  }

  /** The real samples, whose labels are read once. */
  RealSource source() {
    return source;
  }

  /** What the real samples are called. */
  String split() {
    return split;
  }

  /** The sum over the data. */
  String fingerprint() {
    if (fingerprint == null) {
      fingerprint = DataFingerprint.of(data).sha256();
    }
    return fingerprint;
  }

  Optional<KnownDistribution> truth() {
    return data instanceof KnownDistribution known ? Optional.of(known) : Optional.empty();
  }

  /** Whether there are samples that no training sees. */
  boolean holdsOut() {
    return heldOut.isPresent() || data.size().isEmpty();
  }

  SourceSet real(Extracting extracting) {
    return set(source, "real samples", this::fingerprint, 0, extracting);
  }

  /** The samples that no training sees. */
  Optional<SourceSet> heldOut(Extracting extracting) {
    if (heldOut.isPresent()) {
      DataSource other = heldOut.get();
      int count = (int) Math.min(most, other.size().orElse(most));
      return Optional.of(
          set(
              new RealSource(other, 0, count),
              "held-out samples",
              () -> DataFingerprint.of(other).sha256(),
              0,
              extracting));
    }
    return data.size().isEmpty()
        ? Optional.of(part(count(), count(), extracting))
        : Optional.empty();
  }

  /** Half of the real samples, the later ones, for the floor. */
  SourceSet laterHalf(Extracting extracting) {
    return part(count() / 2, count() - count() / 2, extracting);
  }

  private SourceSet part(long first, int count, Extracting extracting) {
    return set(
        new RealSource(data, first, count),
        "held-out samples",
        this::fingerprint,
        first,
        extracting);
  }

  private int count() {
    return (int) Math.min(most, data.size().orElse(most));
  }

  private static SourceSet set(
      RealSource source, String what, Supplier<String> content, long first, Extracting extracting) {
    return SourceSet.of(
        source,
        what,
        Optional.of(() -> content.get() + " from " + first + " count " + source.count()),
        extracting);
  }
}
