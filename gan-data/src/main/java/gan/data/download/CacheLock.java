package gan.data.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The right to fetch one file: one process, and one thread of it, has it at a time. The system
 * takes it back when the process ends, so nobody waits for a dead one. The lock file stays: whoever
 * deleted it could hold a lock that others do not see.
 */
final class CacheLock implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final FileChannel channel;

  private CacheLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits until the right is free, and takes it. */
  static CacheLock take(Path file, Sleeper sleeper) throws IOException, InterruptedException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    while (!isTaken(channel)) {
      sleeper.sleep(PAUSE);
    }
    return new CacheLock(channel);
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
