package gan.it.fuzz;

import java.io.IOException;
import java.nio.file.Files;

/** What the fuzzer calls, again and again, in a process of its own. */
public final class Fuzzed {
  /** A dear call is made again: a class may have been loaded, or the machine been busy. */
  private static final int TRIES = 3;

  private static Target target;
  private static Scratch scratch;

  private Fuzzed() {}

  /** Chooses the target that the only argument names. */
  public static void fuzzerInitialize(String[] arguments) throws IOException {
    target = Target.named(arguments[0]);
    scratch = new Scratch(Files.createTempDirectory("fuzz"));
    // What the first call loads is not the reader's time.
    scratch.call(target.reader(), new byte[0]);
  }

  /** Reads an input within the rules. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Cost cost = scratch.call(target.reader(), input);
    for (int tries = 1; cost.isTooMuch() && tries < TRIES; tries++) {
      cost = scratch.call(target.reader(), input);
    }
    if (cost.isTooMuch()) {
      throw new AssertionError(cost);
    }
  }
}
