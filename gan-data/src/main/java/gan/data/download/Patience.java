package gan.data.download;

import java.time.Duration;

/**
 * How long and how often something is waited for.
 *
 * @param connect the longest time until a connection stands
 * @param silence the longest time without an answer, or without a further byte of it
 * @param tries how often an address is asked, at least 1; a try that brings at least a hundredth of
 *     the file does not count
 * @param pause the wait before the second try; it doubles with each
 */
public record Patience(Duration connect, Duration silence, int tries, Duration pause) {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** 10 s for a connection, 30 s of silence, 5 tries with 1, 2, 4 and 8 s between them. */
  public static Patience usual() {
    return new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), 5, Duration.ofSeconds(1));
  }

  /** The wait after so many tries, or what the server asks for if that is longer; at most 1 min. */
  Duration after(int failed, Duration asked) {
    Duration own = pause.multipliedBy(1L << Math.min(failed - 1, 16));
    Duration wait = own.compareTo(asked) > 0 ? own : asked;
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
