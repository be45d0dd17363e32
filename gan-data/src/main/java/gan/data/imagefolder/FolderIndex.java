package gan.data.imagefolder;

import gan.core.problem.GanException;
import gan.data.image.BadImageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All files of a folder and the folders below, sorted by path, without hidden ones. Of each file a
 * path and two numbers are kept.
 *
 * <p>Links within the folder are followed; links out of it only if that is asked for.
 */
final class FolderIndex {
  private final Path root;
  private final Path realRoot;
  private final boolean followLinks;
  private final List<ImageFile> files = new ArrayList<>();
  private final BadFiles bad = new BadFiles();
  private final Set<Path> around = new HashSet<>();
  private int hidden;

  private FolderIndex(Path root, boolean followLinks) throws IOException {
    this.root = root;
    this.realRoot = root.toRealPath();
    this.followLinks = followLinks;
  }

  /**
   * Walks a folder.
   *
   * @throws GanException if there is none, or it cannot be listed
   */
  static FolderIndex of(Path root, boolean followLinks) {
    if (!Files.isDirectory(root)) {
      throw new GanException(NoImages.notAFolder(root));
    }
    try {
      FolderIndex index = new FolderIndex(root, followLinks);
      index.walk(root, "");
      index.files.sort(Comparator.comparing(ImageFile::path));
      return index;
    } catch (IOException e) {
      throw CacheFolder.failed(root, "listed", e);
    }
  }

  /** The files, sorted by path; images or not. */
  List<ImageFile> files() {
    return files;
  }

  /** What cannot even be opened. */
  BadFiles bad() {
    return bad;
  }

  /** How many hidden files and folders were left out. */
  int hidden() {
    return hidden;
  }

  private void walk(Path folder, String prefix) throws IOException {
    Path real = folder.toRealPath();
    if (!around.add(real)) {
      bad.add(prefix, new BadImageException("is a link back to a folder that it lies in"));
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        visit(entry, prefix + entry.getFileName());
      }
    } catch (AccessDeniedException e) {
      bad.add(
          prefix.isEmpty() ? root.toString() : prefix,
          new BadImageException("is a folder that may not be read"));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    around.remove(real);
  }

  private void visit(Path entry, String path) throws IOException {
    if (entry.getFileName().toString().startsWith(".")) {
      hidden++;
      return;
    }
    try {
      checkName(entry, path);
      if (Files.isSymbolicLink(entry)) {
        checkLink(entry);
      }
      BasicFileAttributes found = Files.readAttributes(entry, BasicFileAttributes.class);
      if (found.isDirectory()) {
        walk(entry, path + "/");
      } else if (found.isRegularFile()) {
        files.add(new ImageFile(path, found.size(), found.lastModifiedTime().toMillis()));
      } else {
        throw new BadImageException("is neither a file nor a folder");
      }
    } catch (BadImageException e) {
      bad.add(path, e);
    } catch (NoSuchFileException e) {
      bad.add(path, new BadImageException("was removed while the folder was read"));
    }
  }

  private void checkName(Path entry, String path) throws BadImageException {
    try {
      if (root.resolve(path).equals(entry)) {
        return;
      }
    } catch (InvalidPathException e) {
      throw nameless();
    }
    throw nameless();
  }

  private static BadImageException nameless() {
    return new BadImageException(
        "has a name that Java cannot write here: set LC_ALL=C.UTF-8 or rename it");
  }

  private void checkLink(Path link) throws IOException, BadImageException {
    Path target;
    try {
      target = link.toRealPath();
    } catch (NoSuchFileException e) {
      throw new BadImageException("is a link to nothing");
    } catch (FileSystemException e) {
      throw new BadImageException("is a link that leads round in a circle");
    }
    if (!followLinks && !target.startsWith(realRoot)) {
      throw BadImageException.unsafe("is a link out of the folder, to '" + target + "'");
    }
  }
}
