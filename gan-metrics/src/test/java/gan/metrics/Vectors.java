package gan.metrics;

import gan.core.spi.Comparison;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.SampleSet;
import gan.testkit.FixedSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Vectors and comparisons for tests. */
public final class Vectors {
  private Vectors() {}

  /** Of two sets, without more. */
  public static Comparison compare(SampleSet real, SampleSet generated) {
    return new Comparison(real, generated, Optional.empty(), Optional.empty(), 7);
  }

  /** With samples that are held out. */
  public static Comparison compare(SampleSet real, SampleSet generated, SampleSet heldOut) {
    return new Comparison(real, generated, Optional.of(heldOut), Optional.empty(), 7);
  }

  /** Normally distributed vectors that are their own features. */
  public static FixedSet normal(int count, int size, double mean, double deviation, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count * size];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (mean + deviation * random.nextGaussian());
    }
    return FixedSet.vectors(size, values);
  }

  /**
   * The same vectors in two clusters, as far from the origin to either side: numbers of which
   * little is left when large ones are subtracted.
   */
  public static FixedSet apart(FixedSet set, float distance) {
    float[] values = set.features().values().clone();
    int size = set.features().columns();
    for (int i = 0; i < values.length; i++) {
      values[i] += i / size % 2 == 0 ? distance : -distance;
    }
    return FixedSet.vectors(size, values);
  }

  /** The same vectors in another order. */
  public static FixedSet shuffled(FixedSet set, long seed) {
    Features features = set.features();
    int size = features.columns();
    Integer[] order = new Integer[features.rows()];
    Arrays.setAll(order, i -> i);
    Collections.shuffle(Arrays.asList(order), new Random(seed));
    float[] values = new float[features.values().length];
    for (int row = 0; row < order.length; row++) {
      System.arraycopy(features.values(), order[row] * size, values, row * size, size);
    }
    return FixedSet.vectors(size, values);
  }

  /** The Euclidean distance of two rows, written down plainly. */
  public static double distance(Features a, int row, Features b, int other) {
    double sum = 0;
    for (int i = 0; i < a.columns(); i++) {
      sum += Math.pow((double) a.get(row, i) - b.get(other, i), 2);
    }
    return Math.sqrt(sum);
  }

  /** The only measurement, or the one of a name. */
  public static Measurement named(List<Measurement> all, String name) {
    return all.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }
}
