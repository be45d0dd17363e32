package gan.data.numpy;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The arrays that the options name.
 *
 * @param samples the array of samples
 * @param labels the array of labels, if there is one
 */
record NpyFiles(NpyArray samples, Optional<NpyArray> labels) {
  private static final String SUFFIX = ".npy";

  /** Reads the arrays from files of at most {@code limit} bytes of numbers each. */
  static NpyFiles read(NpyOptions options, int limit) {
    try {
      Optional<NpyArray> labels =
          options.labels().isPresent()
              ? Optional.of(array(options.labels().get(), limit))
              : Optional.empty();
      return isZip(options.path()) ? archive(options, labels, limit) : file(options, labels, limit);
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_MISSING,
              "'" + e.getMessage() + "' does not exist",
              "give the path of an npy or npz file."),
          e);
    } catch (ZipException e) {
      throw unreadable(
          ErrorCode.DATA_CORRUPT, options, "is a damaged npz file: ", "save it again.", e);
    } catch (IOException e) {
      throw unreadable(
          ErrorCode.IO, options, "cannot be read: ", "check the disk that it is on.", e);
    }
  }

  private static GanException unreadable(
      ErrorCode code, NpyOptions options, String what, String fix, IOException e) {
    return new GanException(
        Problem.of(code, "'" + options.path() + "' " + what + e.getMessage(), fix), e);
  }

  private static NpyFiles file(NpyOptions options, Optional<NpyArray> labels, int limit)
      throws IOException {
    if (options.key().isPresent() || options.labelsKey().isPresent()) {
      String option = options.key().isPresent() ? "key" : "labelsKey";
      throw new GanException(
          Problem.of(
              ErrorCode.INVALID_VALUE,
              "'"
                  + option
                  + "' names an array of an npz file, but '"
                  + options.path()
                  + "' is an npy"
                  + " file with one array",
              "remove '" + option + "', or give an npz file; 'labels' takes an npy file."));
    }
    return new NpyFiles(array(options.path(), limit), labels);
  }

  private static boolean isZip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.read() == 'P' && in.read() == 'K';
    }
  }

  private static NpyArray array(Path path, int limit) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      return NpyArray.read(path.toString(), in, limit);
    }
  }

  private static NpyFiles archive(NpyOptions options, Optional<NpyArray> labels, int limit)
      throws IOException {
    try (ZipFile zip = new ZipFile(options.path().toFile())) {
      List<String> keys =
          zip.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(SUFFIX))
              .map(name -> name.substring(0, name.length() - SUFFIX.length()))
              .toList();
      NpyArray samples = array(zip, options, key(options, keys), keys, limit);
      if (options.labelsKey().isEmpty()) {
        return new NpyFiles(samples, labels);
      }
      String key = options.labelsKey().get();
      return new NpyFiles(samples, Optional.of(array(zip, options, key, keys, limit)));
    }
  }

  private static String key(NpyOptions options, List<String> keys) {
    List<String> others =
        keys.stream().filter(key -> !options.labelsKey().equals(Optional.of(key))).toList();
    if (options.key().isEmpty() && others.size() != 1) {
      throw new GanException(
          Problem.of(
                  ErrorCode.INVALID_VALUE,
                  "'" + options.path() + "' has " + others.size() + " arrays to choose from",
                  "name one with 'key'.")
              .note(there(keys)));
    }
    return options.key().orElseGet(() -> others.get(0));
  }

  private static NpyArray array(
      ZipFile zip, NpyOptions options, String key, List<String> keys, int limit)
      throws IOException {
    ZipEntry entry = zip.getEntry(key + SUFFIX);
    if (entry == null) {
      throw new GanException(
          Problem.of(
                  ErrorCode.INVALID_VALUE,
                  "'" + options.path() + "' has no array '" + key + "'",
                  "name one that is there.")
              .suggest(Suggestions.didYouMean(key, keys))
              .note(there(keys)));
    }
    try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
      return NpyArray.read(options.path() + "!" + entry.getName(), in, limit);
    }
  }

  private static String there(List<String> keys) {
    return "Arrays: " + (keys.isEmpty() ? "none" : String.join(", ", keys)) + ".";
  }
}
