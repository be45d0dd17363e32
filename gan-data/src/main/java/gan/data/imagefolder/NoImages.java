package gan.data.imagefolder;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import gan.data.path.AbsentPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said when there are no images: what was searched, and where the nearest ones are. */
final class NoImages {
  private static final Pattern IMAGE_NAME =
      Pattern.compile("(?is).*\\.(png|apng|jpe?g|jfif|gif|bmp|webp|avif|heic|heif|tiff?|jp2|jxl)");
  private static final int LOOKED_AT = 1000;
  private static final int LISTED = 8;
  private static final String FORMATS = "PNG, JPEG, GIF and BMP, by content, at any depth";

  private NoImages() {}

  /** Whether a file is meant as an image, going by its name. */
  static boolean isImageName(String name) {
    return IMAGE_NAME.matcher(name).matches();
  }

  /** Whether there are images in a folder or directly below, going by the names of a few files. */
  static boolean isFolderOfImages(Path folder) {
    return holdsImages(folder) || !foldersWithImages(folder).isEmpty();
  }

  /** The path is no folder. */
  static Problem notAFolder(Path path) {
    if (Files.exists(path)) {
      return Problem.of(
          ErrorCode.DATA_FORMAT,
          "'" + path + "', given as 'path', is a file",
          "give the folder that the images lie in.");
    }
    AbsentPath absent = AbsentPath.of(path);
    List<String> near = foldersWithImages(absent.nearest());
    return absent
        .problem("path", "give the path of a folder with images.", near)
        .note(listed(near));
  }

  /** The folder has files perhaps, but none that is an image. */
  static Problem inFolder(Path path, int others, int hidden) {
    Path absolute = path.toAbsolutePath().normalize();
    Path beside = absolute.getParent() == null ? absolute : absolute.getParent();
    return Problem.of(
            ErrorCode.DATA_MISSING,
            "'" + path + "' has no images",
            "give the path of a folder with images; names that begin with a dot are left out.")
        .note("Resolved: " + absolute)
        .note("Searched for: " + FORMATS + ".")
        .note(
            String.format(Locale.ROOT, "Found: %,d other files, %,d hidden ones.", others, hidden))
        .note(listed(foldersWithImages(beside)).replace("in it", "in '" + beside + "'"));
  }

  private static String listed(List<String> near) {
    int more = near.size() - LISTED;
    return "Folders with images in it: "
        + (near.isEmpty()
            ? "none"
            : String.join(", ", near.subList(0, Math.min(LISTED, near.size()))))
        + (more > 0 ? " and " + more + " more." : ".");
  }

  private static List<String> foldersWithImages(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .limit(LOOKED_AT)
          .filter(Files::isDirectory)
          .filter(NoImages::holdsImages)
          .map(entry -> Shown.path(entry.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static boolean holdsImages(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .limit(LOOKED_AT)
          .map(entry -> entry.getFileName().toString())
          .anyMatch(name -> !name.startsWith(".") && isImageName(name));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }
}
