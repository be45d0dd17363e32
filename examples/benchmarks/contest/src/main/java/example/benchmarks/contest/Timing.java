package example.benchmarks.contest;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Times a contestant's steps, in milliseconds. */
public record Timing(double median, double fastTenth, double slowTenth) {

  /** Warms up, measures, and prints one line of JSON. */
  public static void print(Contestant contestant, Heat heat, PrintStream out) {
    Timing timing = of(contestant, heat);
    out.printf(
        Locale.ROOT,
        "{\"msPerStep\": %.5f, \"msFastTenth\": %.5f, \"msSlowTenth\": %.5f, \"steps\": %d,"
            + " \"generatorWeights\": %d, \"discriminatorWeights\": %d, \"peakBytes\": %d}%n",
        timing.median,
        timing.fastTenth,
        timing.slowTenth,
        heat.steps(),
        contestant.generatorWeights(),
        contestant.discriminatorWeights(),
        Memory.peakBytes());
  }

  /** What the steps after the warm-up took. */
  public static Timing of(Contestant contestant, Heat heat) {
    for (int i = 0; i < heat.warmUp(); i++) {
      contestant.step();
    }
    double before = contestant.magnitude();
    double[] milliseconds = new double[heat.steps()];
    boolean finite = true;
    for (int i = 0; i < milliseconds.length; i++) {
      long start = System.nanoTime();
      finite &= contestant.step().finite();
      milliseconds[i] = (System.nanoTime() - start) / 1e6;
    }
    if (!finite || contestant.magnitude() == before) {
      throw new IllegalStateException("What was timed was no training: " + heat);
    }
    Arrays.sort(milliseconds);
    return new Timing(
        quantile(milliseconds, 0.5), quantile(milliseconds, 0.1), quantile(milliseconds, 0.9));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
