package gan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Makes archives that could do harm, as the published one of a data set: rows 79 to 81. */
final class BadArchives {
  private static final int SETUID = 0104755;

  /** One image of CIFAR-10. */
  private static final int RECORD = 3073;

  private BadArchives() {}

  static void write(BadFolder cases) throws IOException {
    add(cases, "row79-parent", entry("../evil.bin", TarConstants.LF_NORMAL));
    add(cases, "row79-absolute", entry("/tmp/evil.bin", TarConstants.LF_NORMAL));
    add(cases, "row79-drive", entry("C:/evil.bin", TarConstants.LF_NORMAL));
    add(cases, "row79-backslash", entry("..\\evil.bin", TarConstants.LF_NORMAL));
    TarArchiveEntry symbolic = entry("link.bin", TarConstants.LF_SYMLINK);
    symbolic.setLinkName("/etc/passwd");
    add(cases, "row80-symlink", symbolic);
    TarArchiveEntry hard = entry("link.bin", TarConstants.LF_LINK);
    hard.setLinkName("other.bin");
    add(cases, "row80-hardlink", hard);
    add(cases, "row80-device", entry("null.bin", TarConstants.LF_CHR));
    TarArchiveEntry setuid = entry("run.bin", TarConstants.LF_NORMAL);
    setuid.setMode(SETUID);
    add(cases, "row80-setuid", setuid);
    TarArchiveEntry zeros = entry("zeros.bin", TarConstants.LF_NORMAL);
    zeros.setSize(4_000_000);
    add(cases, "row81-ratio", zeros);
    TarArchiveEntry one = entry("data_batch_1.bin", TarConstants.LF_NORMAL);
    one.setSize(RECORD);
    add(cases, "row79-twins", one, entry("DATA_BATCH_1.bin", TarConstants.LF_NORMAL));
  }

  private static TarArchiveEntry entry(String name, byte type) {
    TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
    entry.setModTime(0);
    return entry;
  }

  private static void add(BadFolder cases, String name, TarArchiveEntry... entries)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      for (TarArchiveEntry entry : entries) {
        tar.putArchiveEntry(entry);
        tar.write(new byte[(int) entry.getSize()]);
        tar.closeArchiveEntry();
      }
    }
    cases
        .with(name + "/input", BadFolder.gzip(bytes.toByteArray()))
        .experiment(name, "type: cifar");
  }
}
