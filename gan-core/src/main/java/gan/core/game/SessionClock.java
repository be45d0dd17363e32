package gan.core.game;

import java.util.stream.DoubleStream;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.types.TFloat64;

/** Runs a session for numbers, and says how long it ran. Not thread-safe. */
final class SessionClock {
  private long nanos;

  /** Runs; the numbers of all that is fetched, vectors one after another. */
  double[] run(Session.Runner runner) {
    long start = System.nanoTime();
    try (Result result = runner.run()) {
      nanos += System.nanoTime() - start;
      return numbers(result);
    }
  }

  private static double[] numbers(Result result) {
    double[] all = new double[0];
    for (int i = 0; i < result.size(); i++) {
      TFloat64 some = (TFloat64) result.get(i);
      double[] values = new double[Math.toIntExact(some.size())];
      some.asRawTensor().data().asDoubles().read(values);
      all = DoubleStream.concat(DoubleStream.of(all), DoubleStream.of(values)).toArray();
    }
    return all;
  }

  /** Nanoseconds of all runs so far. */
  long nanos() {
    return nanos;
  }
}
