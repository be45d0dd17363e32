package gan.experiment.yaml;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A file that {@code defaults} names: it exists, and lies in the main file's folder or below.
 *
 * @param main the main file
 * @param relative its path from the main file's folder
 * @param name where it was named
 */
record Include(Path main, Path relative, Node.Scalar name) {
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");
  private static final int MOST_NAMES = 20;
  private static final int LONGEST_NAME = 1000;

  /**
   * Finds a file.
   *
   * @param main the main file; empty if there is only a text
   * @param from the path of the file that names it, from the main file's folder
   * @param name what it is called there
   */
  static Include of(Optional<Path> main, Path from, Node.Scalar name) {
    checkName(name);
    if (main.isEmpty()) {
      throw refused(
          name,
          ErrorCode.YAML_FEATURE,
          "cannot be found: a text that is no file has no folder",
          "write the keys out.");
    }
    Path path = from.resolveSibling(path(name)).normalize();
    if (path.startsWith("..")) {
      throw outside(name, main.get(), "leads out of the experiment's folder");
    }
    Include include = new Include(main.get(), path, name);
    include.checkFile();
    return include;
  }

  /** The file, as the user would write it. */
  Path file() {
    return main.resolveSibling(relative);
  }

  /** Its text, at most 1 MiB. */
  String read() {
    return tracing(() -> YamlFile.read(file()));
  }

  /** Its text without a byte order mark. */
  String check(String text) {
    return tracing(() -> YamlText.check(text, file().toString()));
  }

  /** A problem with it, where it was named. */
  Problem problem(ErrorCode code, String what, String fix) {
    return problem(name, code, what, fix);
  }

  /** Every problem with its text says who includes it. */
  private <T> T tracing(Supplier<T> read) {
    try {
      return read.get();
    } catch (GanException e) {
      throw new GanException(
          e.problems().stream()
              .map(
                  problem ->
                      problem.at(
                          problem
                              .location()
                              .map(place -> place.from(name.location()))
                              .orElse(name.location())))
              .toList());
    }
  }

  private static void checkName(Node.Scalar name) {
    String text = name.text();
    if (text.isBlank()) {
      throw refused(name, ErrorCode.INVALID_VALUE, "names no file", "write the name of a file.");
    }
    if (text.length() > LONGEST_NAME) {
      throw refused(
          name, ErrorCode.INVALID_VALUE, "is too long for a path", "write the name of a file.");
    }
    if (text.contains("${")) {
      throw refused(
          name,
          ErrorCode.BAD_REFERENCE,
          "holds a reference, but files are included before references are looked up",
          "write the name out.");
    }
    if (ADDRESS.matcher(text).matches()) {
      throw refused(
          name,
          ErrorCode.UNSAFE_INCLUDE,
          "is an address, and nothing is fetched for a configuration",
          "put the file into the experiment's folder, and name it.");
    }
  }

  private static Path path(Node.Scalar name) {
    try {
      Path path = Path.of(name.text());
      if (path.isAbsolute()) {
        throw refused(
            name,
            ErrorCode.UNSAFE_INCLUDE,
            "is an absolute path",
            "write a path from the folder of this file.");
      }
      return YAML.matcher(name.text()).matches() ? path : Path.of(name.text() + ".yaml");
    } catch (InvalidPathException e) {
      throw refused(
          name,
          ErrorCode.INVALID_VALUE,
          "cannot be a path: " + Shown.plain(e.getReason()),
          "write the name of a file.");
    }
  }

  private void checkFile() {
    if (!Files.exists(file())) {
      throw missing();
    }
    if (!Files.isRegularFile(file())) {
      throw new GanException(
          problem(ErrorCode.CONFIG_MISSING, "is not a file", "name a YAML file.")
              .note("Path: " + file().toAbsolutePath().normalize()));
    }
    try {
      Path folder = main.toAbsolutePath().getParent().toRealPath();
      Path target = file().toRealPath();
      if (!target.startsWith(folder)) {
        throw outside(name, main, "leads out of the experiment's folder, through a link");
      }
    } catch (IOException e) {
      throw new GanException(
          problem(ErrorCode.CONFIG_MISSING, "cannot be read: " + e, "see that you may read it."));
    }
  }

  private GanException missing() {
    Path path = file().toAbsolutePath().normalize();
    Problem problem =
        problem(ErrorCode.CONFIG_MISSING, "does not exist", "write the name of a file that does.")
            .note("Path: " + Shown.line(path.toString()));
    Path folder = path.getParent();
    if (!Files.isDirectory(folder)) {
      return new GanException(
          problem.note("There is no folder '" + Shown.line(folder + "") + "'."));
    }
    List<String> files = YamlFile.in(folder);
    Optional<String> near = Suggestions.nearest(path.getFileName().toString(), files);
    String names = String.join(", ", files.subList(0, Math.min(files.size(), MOST_NAMES)));
    String more = files.size() > MOST_NAMES ? ", …" : ".";
    return new GanException(
        problem
            .suggest(near.map(file -> "did you mean '" + named(file) + "'?").orElse(""))
            .note(
                files.isEmpty()
                    ? "There are no YAML files in its folder."
                    : "YAML files in its folder: " + Shown.line(names) + more));
  }

  /** A file beside the missing one, as {@code defaults} would name it. */
  private String named(String file) {
    Path written = Path.of(name.text()).resolveSibling(file);
    boolean isLong = YAML.matcher(name.text()).matches() || !file.endsWith(".yaml");
    return isLong ? written.toString() : written.toString().replaceFirst("\\.yaml$", "");
  }

  private static GanException outside(Node.Scalar name, Path main, String what) {
    return new GanException(
        problem(
                name,
                ErrorCode.UNSAFE_INCLUDE,
                what,
                "copy the file into that folder, and name the copy.")
            .note("Folder: " + Shown.line(main.toAbsolutePath().normalize().getParent() + "")));
  }

  private static GanException refused(Node.Scalar name, ErrorCode code, String what, String fix) {
    return new GanException(problem(name, code, what, fix));
  }

  private static Problem problem(Node.Scalar name, ErrorCode code, String what, String fix) {
    String message = Shown.quoted(name.text()) + " in 'defaults' " + what;
    return Problem.of(code, message, fix).at(name.location());
  }
}
