package gan.core.plugin;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folders that users name with {@code --plugins}. */
final class PluginFolders {
  private static final String FIX = "create the folder, or correct the path after --plugins.";

  private PluginFolders() {}

  /**
   * The sets of jars in some folders: the jars directly in a folder are one, those of each
   * sub-folder another. A folder that is named twice counts once; one without any jar is an empty
   * set.
   *
   * @throws GanException {@link ErrorCode#PLUGIN_DIRECTORY} for each that is not a readable folder
   */
  static List<JarSet> sets(List<Path> folders) {
    List<Problem> problems = new ArrayList<>();
    List<JarSet> sets = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path folder : folders) {
      try {
        if (!Files.isDirectory(folder)) {
          problems.add(notAFolder(folder));
          continue;
        }
        for (JarSet set : sets(folder)) {
          if (seen.add(set.folder().toRealPath())) {
            sets.add(set);
          }
        }
      } catch (IOException e) {
        problems.add(
            Problem.of(
                ErrorCode.PLUGIN_DIRECTORY,
                "cannot read plugin folder '" + folder + "': " + e,
                "make the folder and what is in it readable."));
      }
    }
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
    return sets;
  }

  private static List<JarSet> sets(Path folder) throws IOException {
    List<JarSet> sets = new ArrayList<>();
    sets.add(new JarSet(folder, jars(folder)));
    for (Path entry : entries(folder)) {
      if (Files.isDirectory(entry)) {
        sets.add(new JarSet(entry, jars(entry)));
      }
    }
    List<JarSet> filled = sets.stream().filter(set -> !set.jars().isEmpty()).toList();
    return filled.isEmpty() ? sets.subList(0, 1) : filled;
  }

  private static List<Path> jars(Path folder) throws IOException {
    return entries(folder).stream()
        .filter(entry -> entry.toString().endsWith(".jar") && !Files.isDirectory(entry))
        .toList();
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static Problem notAFolder(Path path) {
    String what = Files.exists(path) ? "is a file, not a folder" : "does not exist";
    return Problem.of(ErrorCode.PLUGIN_DIRECTORY, "plugin folder '" + path + "' " + what, FIX);
  }
}
