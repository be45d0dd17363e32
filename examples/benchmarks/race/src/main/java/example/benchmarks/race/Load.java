package example.benchmarks.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the processors did so far: tells whether others worked while a contestant ran, since then
 * its times are worth nothing.
 *
 * @param all ticks of all processors, idle ones too
 * @param busy those in which they worked
 * @param children those in which they worked for this process's ended children
 */
public record Load(long all, long busy, long children) {
  private static final int IDLE = 3;
  private static final int WAITING = 4;
  private static final int GUEST = 8;
  private static final int CHILDREN_USER = 13;

  /** Up to now. */
  public static Load now() throws IOException {
    long[] ticks =
        Arrays.stream(Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +"))
            .skip(1)
            .limit(GUEST)
            .mapToLong(Long::parseLong)
            .toArray();
    long all = Arrays.stream(ticks).sum();
    return new Load(all, all - ticks[IDLE] - ticks[WAITING], ofChildren());
  }

  /** The fields after the command's name, which may hold blanks itself. */
  private static long ofChildren() throws IOException {
    String status = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1]);
  }

  /** The share of all processors' time since then that went to others. */
  public double othersSince(Load before) {
    long others = busy - before.busy - (children - before.children);
    return Math.max(0, others) / (double) Math.max(1, all - before.all);
  }
}
