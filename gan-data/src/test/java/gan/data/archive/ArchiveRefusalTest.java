package gan.data.archive;

import static gan.data.Refusal.assertRefused;
import static gan.data.archive.Archives.add;
import static org.assertj.core.api.Assertions.assertThat;

import gan.core.problem.ExitStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveRefusalTest {
  private static final byte[] ONE = "1".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private void assertUnsafe(byte[] archive, String reason) throws IOException {
    assertUnsafe(archive, ArchiveLimits.usual(), reason);
  }

  private void assertUnsafe(byte[] archive, ArchiveLimits limits, String reason)
      throws IOException {
    Path inner = Files.createDirectories(folder.resolve("x/y"));
    Path file = Archives.write(inner.resolve("set.archive"), archive);
    assertRefused(
        () -> Archive.unpack(file, inner.resolve("set"), limits),
        ExitStatus.REFUSED,
        "error GAN-S020: '" + file + "' is not unpacked: " + reason,
        "  Nothing of it was kept.",
        "  Fix: get the data from somebody you trust, or unpack it yourself and give the folder.");
    assertOnly(file);
  }

  private void assertDamaged(byte[] archive, String reason) throws IOException {
    Path file = Archives.write(folder.resolve("set.archive"), archive);
    assertRefused(
        () -> Archive.unpack(file, folder.resolve("set"), ArchiveLimits.usual()),
        ExitStatus.BAD_DATA,
        "error GAN-D004: '" + file + "' is a damaged archive: " + reason,
        "  Fix: fetch the file again.");
    assertOnly(file);
  }

  private void assertOnly(Path file) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile)).containsExactly(file);
    }
    assertThat(file.resolveSibling("set")).doesNotExist();
    assertThat(file.getParent().toFile().list()).hasSize(1);
  }

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("../x", "leads out of the folder"),
        Arguments.of("a/../../x", "leads out of the folder"),
        Arguments.of("a/..", "leads out of the folder"),
        Arguments.of("/etc/x", "has an absolute name"),
        Arguments.of("C:/x", "names a drive"),
        Arguments.of("c:x", "names a drive"),
        Arguments.of("a\\x", "has a backslash in its name, which Windows takes for a folder"),
        Arguments.of("..\\x", "has a backslash in its name, which Windows takes for a folder"),
        Arguments.of("a\nb", "has a control character in its name"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void refusesNamesInTar(String name, String reason) throws IOException {
    byte[] tar =
        Archives.tar(
            entries -> {
              add(entries, "sound.txt", "1");
              add(entries, name, "1");
            });
    String shown = name.replace('\n', '\uFFFD');
    assertUnsafe(tar, "the entry '" + shown + "' " + reason);
    assertUnsafe(Archives.gzip(tar), "the entry '" + shown + "' " + reason);
  }

  @ParameterizedTest
  @MethodSource("names")
  void refusesNamesInZip(String name, String reason) throws IOException {
    byte[] zip =
        Archives.zip(
            entries -> {
              add(entries, "sound.txt", "1");
              add(entries, name.replace('\\', '~'), "1");
            });
    // The library shows backslashes as slashes where there are no slashes.
    String shown = name.replace('\n', '\uFFFD').replace('\\', '/');
    assertUnsafe(
        replace(zip, name.replace('\\', '~'), name), "the entry '" + shown + "' " + reason);
  }

  @Test
  void refusesZeroBytesInNames() throws IOException {
    byte[] zip = Archives.zip(entries -> add(entries, "aXb", "1"));
    assertUnsafe(
        replace(zip, "aXb", "a\0b"), "the entry 'a\uFFFDb' has a control character in its name");
    String name = "a".repeat(60) + "/" + "X" + "b".repeat(60);
    byte[] tar = Archives.tar(entries -> add(entries, name, "1"));
    String hostile = name.replace('X', '\0');
    assertUnsafe(
        replace(tar, "path=" + name, "path=" + hostile),
        "the entry '" + name.replace('X', '\uFFFD') + "' has a control character in its name");
  }

  @ParameterizedTest
  @CsvSource({
    "50, is a link", // LF_SYMLINK
    "49, is a link", // LF_LINK
    "51, is a device", // LF_CHR
    "52, is a device", // LF_BLK
    "54, is a device", // LF_FIFO
    "83, is a sparse file", // LF_GNUTYPE_SPARSE
    "86, is neither a file nor a folder"
  })
  void refusesWhatIsNoFileInTar(byte type, String reason) throws IOException {
    byte[] tar =
        Archives.tar(
            entries -> {
              TarArchiveEntry entry = new TarArchiveEntry("other", type);
              if (type == TarConstants.LF_SYMLINK || type == TarConstants.LF_LINK) {
                entry.setLinkName("/etc/passwd");
              }
              add(entries, entry, new byte[0]);
            });
    assertUnsafe(tar, "the entry 'other' " + reason);
  }

  @ParameterizedTest
  @CsvSource({
    "0120777, is a link",
    "0020644, is a device",
    "0060644, is a device",
    "0010644, is a device",
    "0104755, would run with its owner's rights (setuid or setgid)",
    "0102755, would run with its owner's rights (setuid or setgid)"
  })
  void refusesWhatIsNoFileInZip(String mode, String reason) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry("other");
    entry.setUnixMode(Integer.parseInt(mode, 8));
    byte[] zip = Archives.zip(entries -> add(entries, entry, ONE));
    assertUnsafe(zip, "the entry 'other' " + reason);
  }

  @ParameterizedTest
  @CsvSource({"0104755", "0102755"})
  void refusesBorrowedRightsInTar(String mode) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry("other");
    entry.setMode(Integer.parseInt(mode, 8));
    assertUnsafe(
        Archives.tar(entries -> add(entries, entry, ONE)),
        "the entry 'other' would run with its owner's rights (setuid or setgid)");
  }

  @Test
  void refusesTwins() throws IOException {
    byte[] zip =
        Archives.zip(
            entries -> {
              add(entries, "a/Größe.txt", "1");
              add(entries, "./a//GRO\u0308ßE.txt", "2");
            });
    assertUnsafe(zip, "the entry './a//GRO\u0308ßE.txt' is there twice");
  }

  @Test
  void refusesAFileThatIsAFolderToo() throws IOException {
    byte[] tar =
        Archives.tar(
            entries -> {
              add(entries, "a", "1");
              add(entries, "a/b", "2");
            });
    assertUnsafe(tar, "the entry 'a/b' is both a file and a folder");
  }

  @Test
  void stopsAtTheRatio() throws IOException {
    byte[] zeros = new byte[20_000_000];
    byte[] zip = Archives.zip(entries -> add(entries, new ZipArchiveEntry("zeros"), zeros));
    assertUnsafe(zip, tooMuch(packed(zip)));
    byte[] tar =
        Archives.gzip(Archives.tar(entries -> add(entries, new TarArchiveEntry("zeros"), zeros)));
    assertUnsafe(tar, tooMuch(tar.length));
  }

  private static String tooMuch(int packed) {
    return String.format(
        Locale.ROOT,
        "%,d packed bytes unpack to more than %,d, 100 times as many",
        packed,
        100 * packed);
  }

  @Test
  void stopsAtTheSize() throws IOException {
    ArchiveLimits small = new ArchiveLimits(1_000, 10, 100);
    byte[] half = new byte[501];
    byte[] zip =
        Archives.zip(
            entries -> {
              add(entries, new ZipArchiveEntry("a"), half);
              add(entries, new ZipArchiveEntry("b"), half);
            });
    assertUnsafe(zip, small, "it unpacks to more than 1,000 bytes");
    byte[] tar =
        Archives.tar(
            entries -> {
              add(entries, new TarArchiveEntry("a"), half);
              add(entries, new TarArchiveEntry("b"), half);
            });
    assertUnsafe(tar, small, "it unpacks to more than 1,000 bytes");
  }

  @Test
  void stopsAtTheCount() throws IOException {
    ArchiveLimits few = new ArchiveLimits(1_000, 10, 100);
    byte[] zip =
        Archives.zip(
            entries -> {
              for (int i = 0; i < 11; i++) {
                add(entries, "file" + i, "");
              }
            });
    assertUnsafe(zip, few, "it has more than 10 entries");
    byte[] tar =
        Archives.tar(
            entries -> {
              for (int i = 0; i < 11; i++) {
                add(entries, "folder" + i + "/", "");
              }
            });
    assertUnsafe(tar, few, "it has more than 10 entries");
    Path file = Archives.write(folder.resolve("ten.tar"), Arrays.copyOf(tar, 10 * 512));
    Archive.unpack(file, folder.resolve("ten"), few);
    assertThat(folder.resolve("ten").toFile().list()).hasSize(10);
  }

  @Test
  void refusesEntriesThatShareBytes() throws IOException {
    byte[] zip =
        Archives.zip(
            entries -> {
              add(entries, "one", "content");
              add(entries, "two", "content");
            });
    int second = find(zip, "PK\1\2", find(zip, "PK\1\2") + 4);
    // The place of its local header.
    Arrays.fill(zip, second + 42, second + 46, (byte) 0);
    assertUnsafe(zip, "the entries 'one' and 'two' share bytes");
  }

  @Test
  void refusesEntriesThatReachIntoTheDirectory() throws IOException {
    byte[] zip = Archives.zip(entries -> add(entries, "one", "content"));
    // A larger packed size would allow a larger ratio.
    zip[find(zip, "PK\1\2") + 22] = 100;
    assertDamaged(zip, "data for one overlaps with central directory.");
  }

  @Test
  void refusesEncryptedEntries() throws IOException {
    byte[] zip = Archives.zip(entries -> add(entries, "one", "content"));
    zip[find(zip, "PK\1\2") + 8] |= 1;
    assertUnsafe(zip, "the entry 'one' is encrypted or packed in an unusual way");
  }

  @Test
  void refusesEndlessHeaders() throws IOException {
    byte[] tar =
        Archives.tar(
            entries -> {
              TarArchiveEntry name = new TarArchiveEntry("././@LongLink", (byte) 'L');
              byte[] random = new byte[1_500_000];
              new Random(3).nextBytes(random);
              add(entries, name, random);
            });
    assertUnsafe(tar, "an entry's header is longer than 1,000,000 bytes");
  }

  @Test
  void saysWhatIsDamaged() throws IOException {
    byte[] tar = Archives.tar(entries -> add(entries, new TarArchiveEntry("a"), new byte[5_000]));
    assertDamaged(Arrays.copyOf(tar, 2_000), "Truncated TAR archive");
    byte[] header = tar.clone();
    header[0] = 'b';
    assertDamaged(header, "an entry's header is damaged");
    byte[] packed = Archives.gzip(tar);
    assertDamaged(
        Arrays.copyOf(packed, packed.length - 30),
        "it ends too early, after " + (packed.length - 30) + " bytes");
    byte[] zip = Archives.zip(entries -> add(entries, "one", "content"));
    assertDamaged(Arrays.copyOf(zip, zip.length - 10), "Archive is not a ZIP archive");
  }

  private static byte[] replace(byte[] archive, String from, String to) {
    byte[] replaced = archive.clone();
    for (int at = find(archive, from, 0); at >= 0; at = find(archive, from, at + 1)) {
      System.arraycopy(to.getBytes(StandardCharsets.ISO_8859_1), 0, replaced, at, to.length());
    }
    return replaced;
  }

  private static int find(byte[] archive, String text) {
    return find(archive, text, 0);
  }

  private static int find(byte[] archive, String text, int from) {
    return new String(archive, StandardCharsets.ISO_8859_1).indexOf(text, from);
  }

  private static int packed(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(find(zip, "PK\1\2") + 20);
  }
}
