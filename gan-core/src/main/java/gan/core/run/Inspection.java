package gan.core.run;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.Adler32;
import java.util.zip.CRC32C;

/**
 * What data consists of, found by reading every sample once; of an endless source the first 1,000.
 *
 * @param sample what one sample is
 * @param looked how many samples were looked at
 * @param fingerprint what tells these samples from others
 * @param values where the numbers lie
 * @param labels for each class how many samples it has
 * @param copies how many samples are exactly what an earlier one is
 * @param firstCopies the first few of them
 * @param flat how many samples are the same number everywhere, in each channel
 * @param firstFlat the index of the first of them; -1 if there is none
 * @param findings what the source itself has to say
 */
public record Inspection(
    SampleSpec sample,
    long looked,
    DataFingerprint fingerprint,
    Values values,
    List<Long> labels,
    long copies,
    List<Copy> firstCopies,
    long flat,
    long firstFlat,
    List<String> findings) {

  /**
   * Where numbers lie; bytes as they travel, 0 to 255.
   *
   * @param least the smallest
   * @param most the largest
   * @param mean of all
   */
  public record Values(double least, double most, double mean) {}

  /**
   * A sample that is exactly what an earlier one is.
   *
   * @param index of the copy
   * @param original the first sample that is the same
   */
  public record Copy(long index, long original) {}

  /** Copies the lists. */
  public Inspection {
    labels = List.copyOf(labels);
    firstCopies = List.copyOf(firstCopies);
    findings = List.copyOf(findings);
  }

  /** Reads every sample once, and those that may be copies again. */
  public static Inspection of(DataSource data) {
    Pass pass = new Pass(data);
    pass.run();
    Copies copies = Copies.find(data, pass.sums);
    return new Inspection(
        data.sample(),
        pass.sums.length,
        new DataFingerprint(data.size(), pass.sum.sha256()),
        pass.values(),
        LongStream.of(pass.labels).boxed().toList(),
        copies.count(),
        copies.first(),
        pass.flat,
        pass.firstFlat,
        data.findings());
  }

  /** What probably is not meant, one sentence each; it does not stop a training. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (looked > 1 && copies == looked - 1) {
      warnings.add(String.format(Locale.ROOT, "All %,d samples are the same.", looked));
    } else if (copies > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d samples are copies of earlier ones: %s.",
              copies,
              looked,
              firstCopies.stream()
                      .map(copy -> copy.index() + " of " + copy.original())
                      .collect(Collectors.joining(", "))
                  + (copies > firstCopies.size() ? " and so on" : "")));
    }
    if (flat > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d samples are the same everywhere, the first at %d.",
              flat,
              looked,
              firstFlat));
    }
    for (int label = 0; label < labels.size(); label++) {
      if (labels.get(label) == 0 && fingerprint.count().isPresent()) {
        warnings.add("Class " + label + " has no sample.");
      }
    }
    return warnings;
  }

  /** One pass over all samples. */
  private static final class Pass {
    private final DataSource data;
    private final SampleSpec sample;
    private final DataFingerprint.Sum sum;
    private final long[] sums;
    private final long[] labels;
    private final int channels;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private double total;
    private long flat;
    private long firstFlat = -1;

    Pass(DataSource data) {
      this.data = data;
      this.sample = data.sample();
      this.sum = new DataFingerprint.Sum(sample);
      this.sums = new long[Math.toIntExact(data.size().orElse(DataFingerprint.OF_ENDLESS))];
      this.labels = new long[sample.classes()];
      this.channels = sample.isImage() ? (int) sample.encodedShape().get(2) : 1;
    }

    void run() {
      Batch batch = new Batch(sample, 1);
      for (int i = 0; i < sums.length; i++) {
        data.read(i, batch, 0);
        sum.add(batch);
        sums[i] = checksum(batch);
        if (sample.isLabelled()) {
          labels[batch.label(0)]++;
        }
        if (measure(batch.slot(0))) {
          firstFlat = flat == 0 ? i : firstFlat;
          flat++;
        }
      }
    }

    Values values() {
      return new Values(least, most, total / ((double) sums.length * sample.encodedShape().size()));
    }

    /** Adds one sample's numbers; whether they are the same everywhere, in each channel. */
    private boolean measure(ByteBuffer slot) {
      int size = Math.toIntExact(sample.encodedShape().size());
      double[] first = new double[channels];
      boolean isFlat = size > channels;
      for (int i = 0; i < size; i++) {
        double value =
            sample.encoding() == Encoding.UINT8
                ? Byte.toUnsignedInt(slot.get(i))
                : slot.getFloat(i * Float.BYTES);
        least = Math.min(least, value);
        most = Math.max(most, value);
        total += value;
        if (i < channels) {
          first[i] = value;
        } else if (value != first[i % channels]) {
          isFlat = false;
        }
      }
      return isFlat;
    }

    private static long checksum(Batch batch) {
      CRC32C one = new CRC32C();
      one.update(batch.slot(0));
      Adler32 other = new Adler32();
      other.update(batch.slot(0));
      return one.getValue() << 32 | other.getValue();
    }
  }
}
