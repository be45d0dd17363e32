package gan.data.download;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds every fetched file, shared by all experiments and processes of a user.
 *
 * <p>A file that is there has been checked: it gets its name when it is whole and its hash is
 * right, and the hash is compared again whenever it is used. Safe for use by several threads and
 * processes.
 */
public final class DownloadCache {
  private final Path folder;
  private final Downloader downloader;
  private final boolean offline;

  /**
   * A cache in a folder, which need not exist.
   *
   * @param offline whether only files that are there are used
   */
  public DownloadCache(Path folder, Downloader downloader, boolean offline) {
    this.folder = folder;
    this.downloader = downloader;
    this.offline = offline;
  }

  /**
   * The user's cache, with the usual client.
   *
   * @param offline whether nothing may be fetched; the system property {@code gan.offline} says so
   *     for all
   */
  public static DownloadCache ofUser(boolean offline) {
    return new DownloadCache(
        UserCache.folder(), Downloader.usual(), offline || Boolean.getBoolean("gan.offline"));
  }

  /**
   * A published file: from the cache, or fetched into it.
   *
   * @throws GanException if it is not there and cannot be fetched, or what is fetched is another
   *     file
   */
  public Path fetch(RemoteFile file) {
    Path target = folder.resolve(file.name());
    if (isPublished(target, file)) {
      return target;
    }
    if (offline) {
      throw absent(target, file);
    }
    try {
      Files.createDirectories(target.getParent());
      Path lock = target.resolveSibling(target.getFileName() + ".lock");
      CacheLock held = CacheLock.take(lock, downloader.sleeper());
      try {
        if (!isPublished(target, file)) {
          PartFile part = new PartFile(target);
          downloader.fetch(file, part);
          part.install();
        }
      } finally {
        held.close();
      }
      return target;
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CANNOT_CREATE,
              "the cache '" + folder + "' cannot be written to: " + e,
              "make the folder writable, or set GAN_CACHE to another one."),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GanException(
          Problem.of(
              ErrorCode.DOWNLOAD_FAILED,
              "'" + file.name() + "' was not fetched: stopped while another process did",
              "run it again."),
          e);
    }
  }

  private static boolean isPublished(Path target, RemoteFile file) {
    return target.toFile().length() == file.bytes()
        && Files.isRegularFile(target)
        && Checksum.of(target).equals(file.sha256());
  }

  private static GanException absent(Path target, RemoteFile file) {
    boolean other = Files.exists(target);
    Problem problem =
        Problem.of(
            ErrorCode.DOWNLOAD_FAILED,
            "'"
                + file.name()
                + (other
                    ? "' is damaged in the cache, and nothing is fetched offline"
                    : "' is not in the cache, and nothing is fetched offline"),
            "run it once with the network and without 'offline', or put the published file there.");
    Problem located = problem.note("Looked at: " + target).note("Published: " + file.sha256());
    return new GanException(
        other && Files.isRegularFile(target)
            ? located.note("Found: " + Checksum.of(target))
            : located);
  }
}
