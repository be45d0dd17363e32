package gan.data.archive;

import gan.core.checkpoint.Durable;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Unpacks zip, tar and gzipped tar archives of data sets: all of an archive, or nothing.
 *
 * <p>An archive is refused if an entry's name leads elsewhere or means different things on
 * different systems, if an entry is anything but a file or a folder, if entries overlap or have one
 * name, or if more comes out than its limits allow. Archives inside are left as they are. What is
 * unpacked gets neither the owner nor the permissions that the archive states.
 */
public final class Archive {
  private Archive() {}

  /**
   * Unpacks an archive to a new folder; does nothing if the folder is there, since it gets its name
   * only when it is whole.
   *
   * @param archive a zip, tar or gzipped tar file, told apart by content
   * @param folder what to unpack to
   * @param limits how much may come out
   * @throws GanException if the archive is refused or damaged, or the folder cannot be written
   */
  public static void unpack(Path archive, Path folder, ArchiveLimits limits) {
    if (Files.isDirectory(folder)) {
      return;
    }
    try {
      Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
      Path draft = Files.createTempDirectory(parent, folder.getFileName() + ".part");
      try {
        Guard guard = new Guard(archive, limits);
        read(archive, guard, new Unpacking(draft, guard));
        install(draft, folder);
      } finally {
        if (Files.exists(draft)) {
          Durable.remove(draft);
        }
      }
    } catch (FileSystemException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "'" + archive + "' cannot be unpacked to '" + folder + "': " + e,
              "make room on its disk, and the folder writable."),
          e);
    } catch (IOException e) {
      throw damaged(archive, e);
    }
  }

  /** What is done with each file of an archive. */
  public interface FileReader {

    /**
     * Takes a file, in the order of the archive.
     *
     * @param name its name with the folders that it lies in
     * @param content need not be read, and is not kept
     * @throws IOException if the content cannot be read
     */
    void read(String name, InputStream content) throws IOException;
  }

  /**
   * Reads an archive without unpacking it: nothing is written to the disk. What was read is of no
   * use if this throws, since only the whole archive shows that it is harmless.
   *
   * @param archive a zip, tar or gzipped tar file, told apart by content
   * @param limits how much may come out
   * @throws GanException if the archive is refused or damaged
   */
  public static void read(Path archive, ArchiveLimits limits, FileReader reader) {
    try {
      read(
          archive,
          new Guard(archive, limits),
          (entry, content) -> {
            if (!entry.isFolder()) {
              reader.read(entry.name(), content);
            }
          });
    } catch (IOException e) {
      throw damaged(archive, e);
    }
  }

  /** Whether these are the first 512 bytes, or more, of a tar archive that is not gzipped. */
  public static boolean isTar(byte[] start) {
    return TarArchive.recognises(start);
  }

  private static void read(Path archive, Guard guard, EntryReader reader) throws IOException {
    if (isZip(archive)) {
      ZipArchive.read(archive, guard, reader);
    } else {
      new TarArchive(guard).read(archive, reader);
    }
  }

  private static boolean isZip(Path archive) throws IOException {
    try (InputStream in = Files.newInputStream(archive)) {
      return new String(in.readNBytes(2), StandardCharsets.ISO_8859_1).equals("PK");
    }
  }

  /** Another process may have been faster; what it unpacked is the same. */
  private static void install(Path draft, Path folder) throws IOException {
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static GanException damaged(Path archive, IOException e) {
    // The library wraps what it says about zip archives.
    Throwable root = e.getCause() instanceof IOException cause ? cause : e;
    String what = root instanceof EOFException ? "it ends too early" : root.getMessage();
    return new GanException(
        Problem.of(
            ErrorCode.DATA_CORRUPT,
            "'" + archive + "' is a damaged archive: " + what,
            "fetch the file again."),
        e);
  }
}
