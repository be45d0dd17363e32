package gan.core.run;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/**
 * The right to write into a run: one process has it at a time. The system takes it back when the
 * process ends, however it ends, so a killed owner's run is free at once.
 *
 * <p>On Linux a process that opens and closes the locked file lets go of the lock: so nothing reads
 * it, and who the owner is stands in another file.
 */
public final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the right.
   *
   * @throws GanException if another process, or this one, has it
   */
  public static RunLock take(RunDirectory run) {
    try {
      FileChannel channel =
          FileChannel.open(run.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        throw taken(run);
      }
      RunOwner.here().write(run);
      return new RunLock(channel);
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CANNOT_CREATE,
              "the run '" + run + "' cannot be written to: " + e,
              "make the folder writable."),
          e);
    }
  }

  /** A channel that did not get the lock stays open: to close it would free this process's own. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return true;
      }
      channel.close();
      return false;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static GanException taken(RunDirectory run) {
    String owner = RunOwner.of(run).map(RunOwner::toString).orElse("another process");
    return new GanException(
        Problem.of(
            ErrorCode.RUN_LOCKED,
            "the run '" + run + "' is in use by " + owner,
            "wait until it has ended, or stop that process."));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The system takes the lock back when the process ends.
    }
  }
}
