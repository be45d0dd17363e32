package gan.experiment.bench;

import gan.core.profile.Alone;
import gan.core.profile.Work;
import java.util.List;

/**
 * The convolutions and matrix products of a step, where nearly all of its arithmetic is.
 *
 * @param flops of all of them: two for each multiplication and addition, padding included
 * @param alone how many seconds they take with nothing around them, each by itself again and again:
 *     as fast as TensorFlow's kernels get on this machine
 */
public record Products(long flops, double alone) {

  /** Measures them. */
  static Products of(List<Work> all) {
    return new Products(
        all.stream().mapToLong(Work::allFlops).sum(),
        all.stream().mapToDouble(work -> work.times() * Alone.seconds(work)).sum());
  }

  /** How many GFLOP a second the kernels do alone. */
  public double ceiling() {
    return flops / alone / 1e9;
  }

  /** How many GFLOP a second a step does that takes so long. */
  public double achieved(double seconds) {
    return flops / seconds / 1e9;
  }
}
