package gan.it.crash;

import gan.core.run.RunDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One run through all its kills.
 *
 * @param runs a folder of its own
 */
record Chain(Path runs) {

  /**
   * Lets one victim work on the run, and looks whether it began where the last one was cut off and
   * left all in order.
   */
  Life next(Supplier<Life> victim) {
    Optional<Remains> before = remains();
    long newest = before.map(Remains::newest).orElse(0L);
    Life life = victim.get();
    if (life.start().orElse(newest) != newest) {
      throw new AssertionError("It went on from " + life.start() + ", not from " + newest + ".");
    }
    Optional<Remains> after = remains();
    after.ifPresent(remains -> remains.checkKilled(after.equals(before) ? newest : 0));
    return life;
  }

  /** What the finished run is. */
  Map<String, String> results() {
    return remains().orElseThrow().results();
  }

  private Optional<Remains> remains() {
    return Remains.newestRun(runs).map(RunDirectory::new).map(Remains::new);
  }
}
