package %{package};

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Comparison;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.Metric;
import gan.core.spi.SampleSet;
import java.util.List;
import java.util.Optional;

/**
 * The Euclidean distance between the mean of the real and the mean of the generated samples, in the
 * unit of the data; lower is better, and 0 only says that the means are equal. Estimated from
 * finitely many samples it is too large on average.
 */
public final class %{Part} implements Metric {
  private static final int BLOCK = 1000;

  private final String name;

  /** Its measurement is called by this name. */
  public %{Part}(String name) {
    this.name = name;
  }

  @Override
  public List<Measurement> measure(Comparison sets) {
    double[] real = mean(sets.real());
    double[] generated = mean(sets.generated());
    double squares = 0;
    for (int i = 0; i < real.length; i++) {
      squares += (generated[i] - real[i]) * (generated[i] - real[i]);
    }
    double distance = Math.sqrt(squares);
    if (!Double.isFinite(distance)) {
      throw new GanException(
          Problem.of(
              ErrorCode.NOT_MEASURABLE,
              "the metric '" + name + "' cannot compare samples that are not finite numbers",
              "judge an earlier checkpoint, or look for what made the generator diverge."));
    }
    return List.of(Measurement.of(name, distance, Better.LOWER, Optional.empty(), sets));
  }

  /** In double precision, some samples at a time: there may be more than fit into memory. */
  private static double[] mean(SampleSet set) {
    double[] mean = new double[Math.toIntExact(set.sample().shape().size())];
    for (int from = 0; from < set.count(); from += BLOCK) {
      float[] values = set.values(from, Math.min(from + BLOCK, set.count()));
      for (int i = 0; i < values.length; i++) {
        mean[i % mean.length] += values[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= set.count();
    }
    return mean;
  }
}
