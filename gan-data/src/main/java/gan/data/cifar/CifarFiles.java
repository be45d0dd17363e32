package gan.data.cifar;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.data.archive.Archive;
import gan.data.archive.ArchiveLimits;
import gan.data.gzip.Gunzip;
import gan.data.split.Split;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** Finds and reads the files of a part of the data set, in the order of their numbers. */
final class CifarFiles {
  private static final int PEEK = 512;
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparing(CifarFiles::plain, Comparator.comparingInt(String::length))
          .thenComparing(name -> name);

  private final CifarOptions options;
  private final List<CifarFile> found = new ArrayList<>();
  private long spare;

  private CifarFiles(CifarOptions options, long spare) {
    this.options = options;
    this.spare = spare;
  }

  /** All files of the part that the options ask for. */
  static List<CifarFile> read(CifarOptions options) {
    return read(options, Runtime.getRuntime().maxMemory() / 2);
  }

  /** All files, if they do not take more memory than this. */
  static List<CifarFile> read(CifarOptions options, long spare) {
    CifarFiles files = new CifarFiles(options, spare);
    Path path = options.path();
    if (Files.isDirectory(path)) {
      files.folder(path);
    } else if (Files.exists(path)) {
      files.file(path);
    } else {
      throw missing("'" + path + "', given as 'path', does not exist", path, options.split());
    }
    return files.found;
  }

  /** The files of a folder that belong to a part, sorted by their numbers; each packed or not. */
  static List<Path> in(Path folder, Split split) {
    try (Stream<Path> entries = Files.list(folder)) {
      Set<String> names =
          entries
              .map(entry -> entry.getFileName().toString())
              .filter(name -> Layout.of(name, split).isPresent())
              .collect(Collectors.toSet());
      return names.stream()
          .filter(name -> name.equals(plain(name)) || !names.contains(plain(name)))
          .sorted(BY_NUMBER)
          .map(folder::resolve)
          .toList();
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private static String plain(String name) {
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  private void folder(Path folder) {
    List<Path> files = in(folder, options.split());
    if (files.isEmpty()) {
      throw missing(
          "'" + folder + "' has no CIFAR images to " + lower(options.split()) + " with",
          folder,
          options.split());
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      Layout layout = Layout.of(name, options.split()).orElseThrow();
      found.add(CifarFile.of(file.toString(), layout, reading(file, this::all)));
    }
  }

  private void file(Path file) {
    boolean archive = reading(file, in -> Archive.isTar(Gunzip.peek(in, PEEK)));
    if (archive) {
      archive();
      return;
    }
    byte[] content = reading(file, this::all);
    Layout layout =
        Layout.of(file.getFileName().toString(), options.split())
            .or(() -> Layout.of(content.length))
            .orElse(Layout.CIFAR_10);
    found.add(CifarFile.of(file.toString(), layout, content));
  }

  private void archive() {
    List<String> others = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<CifarFile> unsorted = new ArrayList<>();
    Archive.read(
        options.path(),
        ArchiveLimits.usual(),
        (path, content) -> {
          String name = path.replaceFirst(".*/", "");
          Optional<Layout> layout = Layout.of(name, options.split());
          if (layout.isPresent() && !name.endsWith(".gz")) {
            names.add(name);
            unsorted.add(CifarFile.of(options.path() + "!" + path, layout.get(), all(content)));
          } else {
            others.add(name);
          }
        });
    if (unsorted.isEmpty()) {
      throw new GanException(
          Problem.of(
                  ErrorCode.DATA_FORMAT,
                  "'"
                      + options.path()
                      + "' is an archive without CIFAR images to "
                      + lower(options.split())
                      + " with",
                  "fetch the binary version of the data set, not the one for Python.")
              .note("Searched for: " + String.join(", ", Layout.names(options.split())) + ".")
              .note("In it: " + (others.isEmpty() ? "nothing" : String.join(", ", others)) + "."));
    }
    names.stream().sorted(BY_NUMBER).forEach(name -> found.add(unsorted.get(names.indexOf(name))));
  }

  private byte[] all(InputStream in) throws IOException {
    return bounded(in.readNBytes(limit()));
  }

  /** One byte more than there is room for tells that there is more. */
  private int limit() {
    return (int) Math.min(spare + 1, Integer.MAX_VALUE - 8);
  }

  private byte[] bounded(byte[] content) {
    if (content.length >= limit()) {
      throw new GanException(
          Problem.of(
              ErrorCode.OUT_OF_MEMORY,
              String.format(
                  Locale.ROOT,
                  "'%s' holds more than the %,d bytes that this process has for it",
                  options.path(),
                  content.length - 1),
              "give Java more memory with -Xmx: the whole of CIFAR takes 185 MB."));
    }
    spare -= content.length;
    return content;
  }

  /** What is done with the unpacked content of a file. */
  private interface Reading<T> {
    T of(InputStream content) throws IOException;
  }

  private static <T> T reading(Path path, Reading<T> reading) {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
        InputStream content = Gunzip.content(file)) {
      return reading.of(content);
    } catch (ZipException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_CORRUPT,
              "'" + path + "' is a damaged file: " + e.getMessage(),
              "fetch the file again."),
          e);
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  private static GanException failed(Path path, IOException cause) {
    return new GanException(
        Problem.of(
            ErrorCode.IO,
            "'" + path + "' cannot be read: " + cause.getMessage(),
            "check the permissions, and the disk that it is on."),
        cause);
  }

  private static GanException missing(String message, Path path, Split split) {
    return new GanException(
        Problem.of(
                ErrorCode.DATA_MISSING,
                message,
                "give the published tar.gz archive, or the folder that it unpacks to.")
            .note("Resolved: " + path.toAbsolutePath().normalize())
            .note(
                "Searched for: "
                    + String.join(", ", Layout.names(split))
                    + ", or the same with .gz."));
  }

  private static String lower(Split split) {
    return split.name().toLowerCase(Locale.ROOT);
  }
}
