package gan.it.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/** What reads bytes that anybody may have written. */
interface Reader {

  /**
   * Reads them.
   *
   * @param input the bytes
   * @param folder empty, for files
   * @throws gan.core.problem.GanException if they are not what they should be
   * @throws IOException if the test's own files cannot be written
   */
  void read(byte[] input, Path folder) throws IOException;
}
