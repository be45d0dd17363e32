package gan.core.run;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write into a run: one process has it at a time. The system takes it back when the
 * process ends, however it ends, so a killed owner's run is free at once.
 *
 * <p>On Linux a process that opens and closes the locked file lets go of the lock: so nothing reads
 * it, and who the owner is stands in another file.
 */
public final class RunLock implements AutoCloseable {
  /**
   * The runs that this process has. The system's locks are the process's too: a second channel to
   * one must not even be opened, since it takes the lock along when it is closed or collected.
   */
  private static final Set<Object> HERE = ConcurrentHashMap.newKeySet();

  private final FileChannel channel;
  private final Object identity;

  private RunLock(FileChannel channel, Object identity) {
    this.channel = channel;
    this.identity = identity;
  }

  /**
   * Takes the right.
   *
   * @throws GanException if another process, or this one, has it
   */
  public static RunLock take(RunDirectory run) {
    try {
      Object identity = identity(run);
      if (!HERE.add(identity)) {
        throw taken(run);
      }
      try {
        return new RunLock(locked(run), identity);
      } catch (IOException | RuntimeException e) {
        HERE.remove(identity);
        throw e;
      }
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CANNOT_CREATE,
              "the run '" + run + "' cannot be written to: " + e,
              "make the folder writable."),
          e);
    }
  }

  /** The same for every path to a folder, where the file system can tell. */
  private static Object identity(RunDirectory run) throws IOException {
    Object key = Files.readAttributes(run.path(), BasicFileAttributes.class).fileKey();
    return key != null ? key : run.path().toRealPath();
  }

  private static FileChannel locked(RunDirectory run) throws IOException {
    FileChannel channel =
        FileChannel.open(run.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw taken(run);
      }
      RunOwner.here().write(run);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
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
    HERE.remove(identity);
  }
}
