package example.benchmarks.contest;

import java.util.List;
import java.util.Random;

/**
 * Images of random bytes, the same for all: what images show does not change how long a step takes.
 *
 * @param bytes {@code [count, side, side, channels]}
 */
public record Images(byte[] bytes) {
  /** How many there are. */
  public static final int COUNT = 2048;

  /** Their height and width. */
  public static final int SIDE = 32;

  /** Red, green and blue. */
  public static final int CHANNELS = 3;

  /** Bytes of one image. */
  public static final int SIZE = SIDE * SIDE * CHANNELS;

  /** All axes. */
  public static final List<Integer> SHAPE = List.of(COUNT, SIDE, SIDE, CHANNELS);

  /** The images, made anew. */
  public static Images random() {
    byte[] bytes = new byte[COUNT * SIZE];
    new Random(0).nextBytes(bytes);
    return new Images(bytes);
  }
}
