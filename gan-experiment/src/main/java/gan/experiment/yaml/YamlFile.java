package gan.experiment.yaml;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Reads a configuration file, and says what is near where there is none. */
public final class YamlFile {
  private static final int MOST_NEIGHBOURS = 1000;

  private YamlFile() {}

  /** The text of a UTF-8 file of at most 1 MiB; more is never read into memory. */
  public static String read(Path file) {
    if (!Files.exists(file)) {
      throw missing(file);
    }
    if (Files.isDirectory(file)) {
      throw unreadable(file, "it is a folder", "give the path of a YAML file.");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(YamlText.LARGEST + 1);
      if (bytes.length > YamlText.LARGEST) {
        long size = Math.max(bytes.length, Files.size(file));
        throw YamlText.tooLarge(file.toString(), String.format(Locale.ROOT, ": %,d bytes", size));
      }
      return YamlText.decode(bytes, file.toString());
    } catch (IOException e) {
      throw unreadable(file, reason(e), "see that you may read it.");
    }
  }

  private static String name(Path file) {
    return "'" + Shown.line(file.toString()) + "'";
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static GanException unreadable(Path file, String reason, String fix) {
    return new GanException(
        Problem.of(
                ErrorCode.CONFIG_MISSING,
                "the configuration file " + name(file) + " cannot be read",
                fix)
            .at(Location.of(file.toString()))
            .note("Reason: " + reason + ".")
            .note("Path: " + file.toAbsolutePath().normalize()));
  }

  private static GanException missing(Path file) {
    List<String> near = near(file);
    Problem problem =
        Problem.of(
                ErrorCode.CONFIG_MISSING,
                "there is no configuration file " + name(file),
                near.isEmpty() ? "check the path." : "give '" + near.get(0) + "' instead.")
            .note("Path: " + file.toAbsolutePath().normalize());
    return new GanException(
        near.isEmpty() ? problem : problem.note("Near: " + String.join(", ", near)));
  }

  /** YAML files of a similar name in the same folder, as they would be written, nearest first. */
  private static List<String> near(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    String name = String.valueOf(file.getFileName());
    List<String> names = folder == null ? List.of() : in(folder);
    List<String> near = new ArrayList<>();
    List<String> left = new ArrayList<>(names);
    for (var next = nearest(name, left); !next.isEmpty(); next = nearest(name, left)) {
      near.add(file.resolveSibling(next).toString());
      left.remove(next);
    }
    return near;
  }

  private static String nearest(String name, List<String> names) {
    return Suggestions.nearest(name, names)
        .or(() -> Suggestions.nearest(name + ".yaml", names))
        .or(() -> Suggestions.nearest(name + ".yml", names))
        .orElse("");
  }

  /** The names of the YAML files in a folder, sorted; none where it cannot be read. */
  static List<String> in(Path folder) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
      for (Path file : files) {
        names.add(file.getFileName().toString());
        if (names.size() == MOST_NEIGHBOURS) {
          break;
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    Collections.sort(names);
    return names;
  }
}
