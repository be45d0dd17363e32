package gan.data.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes archives, sound and hostile. */
final class Archives {
  private Archives() {}

  /** Writes the entries of a tar archive. */
  interface TarEntries {
    void to(TarArchiveOutputStream tar) throws IOException;
  }

  /** Writes the entries of a zip archive. */
  interface ZipEntries {
    void to(ZipArchiveOutputStream zip) throws IOException;
  }

  static byte[] tar(TarEntries entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      entries.to(tar);
    }
    return bytes.toByteArray();
  }

  static byte[] zip(ZipEntries entries) throws IOException {
    SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.Never);
      entries.to(zip);
    }
    return Arrays.copyOf(bytes.array(), (int) bytes.size());
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(content);
    }
    return bytes.toByteArray();
  }

  static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content)
      throws IOException {
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  static void add(TarArchiveOutputStream tar, String name, String content) throws IOException {
    add(tar, new TarArchiveEntry(name, true), content.getBytes(StandardCharsets.UTF_8));
  }

  static void add(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  static void add(ZipArchiveOutputStream zip, String name, String content) throws IOException {
    add(zip, new ZipArchiveEntry(name), content.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path file, byte[] content) throws IOException {
    return Files.write(file, content);
  }
}
