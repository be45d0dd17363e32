package gan.it.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What became of one victim.
 *
 * @param killed or finished
 * @param start the step from which it went on, if it came so far
 */
record Life(boolean killed, OptionalLong start) {
  /** How a victim says that it is about to train. */
  static final String STARTED = "started ";

  /** How a victim says that a step is done. */
  static final String STEP = "step ";

  private static final long PATIENCE_SECONDS = 240;
  private static final int KILLED = 128 + 9;

  /** Lets a victim live until it ends or kills itself. */
  static Life watch(Process victim) {
    return until(victim, Moment.never());
  }

  /** Kills a victim at a moment, unless it has ended before. */
  static Life until(Process victim, Moment moment) {
    StringBuilder said = new StringBuilder();
    OptionalLong start = OptionalLong.empty();
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(victim.toHandle()::destroyForcibly);
    long began = System.nanoTime();
    if (moment.step() < 0) {
      CompletableFuture.delayedExecutor(moment.nanos(), TimeUnit.NANOSECONDS)
          .execute(victim.toHandle()::destroyForcibly);
    }
    try (BufferedReader lines = victim.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.startsWith(STARTED)) {
          start = OptionalLong.of(Long.parseLong(line.substring(STARTED.length())));
        }
        if (start.isPresent() && moment.hasCome(start.getAsLong(), line)) {
          LockSupport.parkNanos(moment.nanos());
          victim.toHandle().destroyForcibly();
        }
      }
      int status = victim.waitFor();
      boolean hung = System.nanoTime() - began >= TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      if (hung || (status != 0 && status != KILLED)) {
        throw new AssertionError("The victim ended with " + status + ":\n" + said);
      }
      return new Life(status == KILLED, start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
