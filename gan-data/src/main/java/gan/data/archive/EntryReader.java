package gan.data.archive;

import java.io.IOException;
import java.io.InputStream;

/** What is done with each entry of an archive, in the archive's order. */
interface EntryReader {

  /**
   * Takes an entry that is harmless.
   *
   * @param content need not be read, and is not kept
   */
  void read(Entry entry, InputStream content) throws IOException;
}
