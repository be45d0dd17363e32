package gan.core.graph;

import java.util.regex.Pattern;

/**
 * What a game computes on, and how.
 *
 * @param device {@code auto}: a GPU if TensorFlow has one; {@code cpu}; or {@code gpu:0} and so on
 * @param arithmetic in which numbers
 * @param threads how many threads an operation may use; 0 is one for a game so small that several
 *     would wait for each other, and else one for each processor
 * @param deterministic whether the same numbers come out, to the bit, whatever number of processors
 *     a machine has: one thread then does everything in one order
 * @param xla whether TensorFlow compiles the graph for a GPU
 */
public record Execution(
    String device, Arithmetic arithmetic, int threads, boolean deterministic, boolean xla) {
  private static final Pattern DEVICE = Pattern.compile("auto|cpu|gpu:[0-9]{1,3}");

  /** Refuses what contradicts itself. */
  public Execution {
    if (!DEVICE.matcher(device).matches()) {
      throw new IllegalArgumentException(
          "'device' is auto, cpu, or gpu: and a number, such as gpu:0; not '" + device + "'");
    }
    if (threads < 0) {
      throw new IllegalArgumentException("'threads' must not be negative, not " + threads);
    }
    if (deterministic && threads > 1) {
      throw new IllegalArgumentException(
          "'deterministic' means one thread, and 'threads' is " + threads);
    }
    if (xla && device.equals("cpu")) {
      throw new IllegalArgumentException("'xla' compiles for a GPU, and 'device' is cpu");
    }
  }

  /** Whatever there is, in 32 bits. */
  public static Execution usual() {
    return new Execution("auto", Arithmetic.FLOAT32, 0, false, false);
  }

  /** Whether a GPU must be there. */
  public boolean needsGpu() {
    return device.startsWith("gpu:");
  }

  /** The number of the GPU that must be there. */
  public int gpu() {
    return Integer.parseInt(device.substring(device.indexOf(':') + 1));
  }
}
