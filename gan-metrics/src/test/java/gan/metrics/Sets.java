package gan.metrics;

import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.core.spi.SampleSet;
import gan.testkit.FixedSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;

/** Sets of vectors that tests measure. */
public final class Sets {
  private Sets() {}

  /** These rows. */
  public static FixedSet of(double[][] rows) {
    int size = rows[0].length;
    float[] values = new float[rows.length * size];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) rows[i / size][i % size];
    }
    return FixedSet.vectors(size, values);
  }

  /** Independent normal numbers, always the same for one seed. */
  public static FixedSet normal(int rows, int size, double mean, double deviation, long seed) {
    Random random = new Random(seed);
    float[] values = new float[rows * size];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (mean + deviation * random.nextGaussian());
    }
    return FixedSet.vectors(size, values);
  }

  /** Normal vectors whose numbers depend on one another. */
  public static FixedSet mixed(int rows, int size, double mean, long seed) {
    double[][] mix = numbers(normal(size, size, 0, 1, seed + 1000));
    double[][] plain = numbers(normal(rows, size, 0, 1, seed));
    double[][] mixed = product(plain, mix);
    for (double[] row : mixed) {
      for (int i = 0; i < size; i++) {
        row[i] += mean;
      }
    }
    return of(mixed);
  }

  /** The features as the doubles that they are. */
  public static double[][] numbers(SampleSet set) {
    Features features = set.features();
    double[][] numbers = new double[features.rows()][features.columns()];
    for (int i = 0; i < numbers.length; i++) {
      for (int j = 0; j < numbers[i].length; j++) {
        numbers[i][j] = features.get(i, j);
      }
    }
    return numbers;
  }

  /** The product of two matrices, number by number. */
  public static double[][] product(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  /** So many orthogonal unit vectors of a size, as rows: Gram and Schmidt on random ones. */
  public static double[][] orthonormal(int count, int size, long seed) {
    double[][] rows = numbers(normal(count, size, 0, 1, seed));
    for (int i = 0; i < count; i++) {
      // Twice, since once loses digits.
      for (int j = 0; j < 2 * i; j++) {
        double share = dot(rows[i], rows[j % i]);
        for (int k = 0; k < size; k++) {
          rows[i][k] -= share * rows[j % i][k];
        }
      }
      double length = Math.sqrt(dot(rows[i], rows[i]));
      for (int k = 0; k < size; k++) {
        rows[i][k] /= length;
      }
    }
    return rows;
  }

  /** The sum of products. */
  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The same vectors in another order. */
  public static FixedSet shuffled(SampleSet set, long seed) {
    List<double[]> rows = new ArrayList<>(List.of(numbers(set)));
    Collections.shuffle(rows, new Random(seed));
    return of(rows.toArray(double[][]::new));
  }

  /** Two sets, and seed 7. */
  public static Comparison compared(SampleSet real, SampleSet generated) {
    return new Comparison(real, generated, Optional.empty(), Optional.empty(), 7);
  }

  /** The only measurement. */
  public static Measurement measure(Metric metric, SampleSet real, SampleSet generated) {
    List<Measurement> all = metric.measure(compared(real, generated));
    if (all.size() != 1) {
      throw new AssertionError("One measurement was expected: " + all);
    }
    return all.get(0);
  }

  /**
   * Repeats a measurement with other samples: in what share of the repetitions the interval holds
   * the mean of all values.
   */
  public static double coverage(Metric metric, int repetitions, LongFunction<Comparison> sets) {
    List<Measurement> all = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      all.add(metric.measure(sets.apply(i)).get(0));
    }
    double mean = all.stream().mapToDouble(Measurement::value).average().orElseThrow();
    long holding =
        all.stream()
            .filter(
                one -> {
                  ConfidenceInterval interval = one.interval().orElseThrow();
                  return interval.low() <= mean && mean <= interval.high();
                })
            .count();
    return (double) holding / repetitions;
  }
}
