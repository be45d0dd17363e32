package example.benchmarks.tensorflow;

import example.benchmarks.contest.Fakes;
import example.benchmarks.contest.Heat;
import example.benchmarks.contest.Precision;
import example.benchmarks.contest.Timing;

/** Races TensorFlow Java as written by hand: {@code model=dcgan batch=64 precision=float32 …}. */
public final class Tensorflow {
  private Tensorflow() {}

  /** Prints one line of JSON. */
  public static void main(String... arguments) {
    Heat heat = Heat.parse(arguments);
    if (heat.precision() != Precision.FLOAT32 || heat.fakes() != Fakes.NEW) {
      throw new IllegalArgumentException("This contestant has no such settings: " + heat);
    }
    try (TensorflowGan gan = new TensorflowGan(heat)) {
      Timing.print(gan, heat, System.out);
    }
  }
}
