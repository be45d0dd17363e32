package example.benchmarks.libtorch;

import example.benchmarks.contest.Heat;
import example.benchmarks.contest.Timing;

/** Races libtorch: {@code model=dcgan batch=64 precision=float32 …}. */
public final class Libtorch {
  private Libtorch() {}

  /** Prints one line of JSON. */
  public static void main(String... arguments) {
    Heat heat = Heat.parse(arguments);
    try (LibtorchGan gan = new LibtorchGan(heat)) {
      Timing.print(gan, heat, System.out);
    }
  }
}
