package gan.core.export;

import gan.core.game.Samples;
import java.io.Closeable;
import java.io.IOException;

/** Where many samples are written to, some at a time. Not thread-safe. */
public interface SampleSink extends Closeable {

  /**
   * Writes some more.
   *
   * @param samples some
   * @param labels the class of each; ignored where none are written
   */
  void write(Samples samples, int[] labels) throws IOException;

  /** Completes what was written. */
  @Override
  void close() throws IOException;
}
