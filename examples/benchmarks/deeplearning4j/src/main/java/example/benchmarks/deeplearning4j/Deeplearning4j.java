package example.benchmarks.deeplearning4j;

import example.benchmarks.contest.Fakes;
import example.benchmarks.contest.Heat;
import example.benchmarks.contest.Precision;
import example.benchmarks.contest.Timing;

/** Races Deeplearning4j: {@code model=dcgan batch=64 precision=float32 …}. */
public final class Deeplearning4j {
  private Deeplearning4j() {}

  /** Prints one line of JSON. */
  public static void main(String... arguments) {
    Heat heat = Heat.parse(arguments);
    if (heat.precision() != Precision.FLOAT32 || heat.fakes() != Fakes.NEW) {
      throw new IllegalArgumentException("This contestant has no such settings: " + heat);
    }
    try (Dl4jGan gan = new Dl4jGan(heat)) {
      Timing.print(gan, heat, System.out);
    }
  }
}
