package gan.metrics.classifier;

import gan.core.game.Samples;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.Features;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How many samples a classifier puts into their class, and how many of each class it judged. */
public final class Accuracy {
  private static final int AT_ONCE = 256;

  private final long[] correct;
  private final long[] judged;

  private Accuracy(int classes) {
    correct = new long[classes];
    judged = new long[classes];
  }

  /** Counts, for samples from an index on. */
  public static Accuracy of(FeatureExtractor classifier, DataSource data, long from, long count) {
    Accuracy counted = new Accuracy(data.sample().classes());
    for (long done = 0; done < count; done += AT_ONCE) {
      Batch batch = new Batch(data.sample(), (int) Math.min(AT_ONCE, count - done));
      for (int slot = 0; slot < batch.size(); slot++) {
        data.read(from + done + slot, batch, slot);
      }
      Features probabilities =
          classifier
              .extract(Samples.of(batch).values(), batch.size())
              .probabilities()
              .orElseThrow();
      for (int row = 0; row < batch.size(); row++) {
        counted.judged[batch.label(row)]++;
        if (likeliest(probabilities, row) == batch.label(row)) {
          counted.correct[batch.label(row)]++;
        }
      }
    }
    return counted;
  }

  /** How many there were. */
  public long total() {
    return LongStream.of(judged).sum();
  }

  /** How many of them it puts into their class. */
  public long hits() {
    return LongStream.of(correct).sum();
  }

  /** The share. */
  public double share() {
    return (double) hits() / total();
  }

  /** The share of one class; NaN if there was none of it. */
  public double share(int label) {
    return (double) correct[label] / judged[label];
  }

  /** The classes that there were any samples of. */
  public int[] classes() {
    return IntStream.range(0, judged.length).filter(label -> judged[label] > 0).toArray();
  }

  private static int likeliest(Features probabilities, int row) {
    int best = 0;
    for (int column = 1; column < probabilities.columns(); column++) {
      if (probabilities.get(row, column) > probabilities.get(row, best)) {
        best = column;
      }
    }
    return best;
  }
}
