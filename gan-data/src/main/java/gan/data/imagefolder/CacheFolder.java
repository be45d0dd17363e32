package gan.data.imagefolder;

import gan.core.digest.Sha256;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.UserCache;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * Where decoded images are kept: one file for each set of files and options, under a name that is a
 * sum over them.
 *
 * @param folder where the files lie
 */
record CacheFolder(Path folder) {
  private static final String LAYOUT = "2";

  /** The folder that the options name, or the user's own. */
  static CacheFolder of(ImageFolderOptions options) {
    return new CacheFolder(options.cache().orElseGet(() -> UserCache.folder().resolve("images")));
  }

  /** A sum over where the files are, their names, lengths and times, and the options. */
  static byte[] key(ImageFolderOptions options, Part part, List<ImageFile> files) {
    Sha256 sum = new Sha256();
    add(sum, LAYOUT);
    add(sum, part.name());
    add(sum, real(options.path()));
    add(sum, options.toString());
    options.labels().ifPresent(labels -> add(sum, state(labels)));
    for (ImageFile file : files) {
      add(sum, file.path());
      sum.add(
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(file.bytes())
              .putLong(file.modified())
              .flip());
    }
    return sum.bytes();
  }

  /** The file of a key. */
  Path file(byte[] key) {
    return folder.resolve(HexFormat.of().formatHex(key, 0, 16) + ".images");
  }

  /** What a user sees when a file or folder cannot be used. */
  static GanException failed(Path path, String what, IOException cause) {
    return new GanException(
        Problem.of(
            ErrorCode.IO,
            "'" + path + "' cannot be " + what + ": " + cause,
            "free space on the disk, or mend the permissions; 'cache' names another folder."),
        cause);
  }

  private static String real(Path path) {
    try {
      return path.toRealPath().toString();
    } catch (IOException e) {
      throw failed(path, "read", e);
    }
  }

  private static String state(Path labels) {
    try {
      return Files.size(labels) + " " + Files.getLastModifiedTime(labels).toMillis();
    } catch (IOException e) {
      return "absent";
    }
  }

  private static void add(Sha256 sum, String text) {
    sum.add(text).add((byte) 0);
  }
}
