package gan.experiment.sweep;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one sweep: {@code sweeps/00001-name}.
 *
 * @param path the folder
 */
public record SweepFolder(Path path) {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{5,18})-.+");

  private static final Set<String> LOCK = Set.of("run.lock", "owner.properties");

  /**
   * Creates the folder of a new sweep, with the next free number.
   *
   * @param sweeps the folder of all sweeps; created if need be
   * @param name the experiment's name
   * @throws GanException if it cannot be created
   */
  public static SweepFolder create(Path sweeps, String name) {
    try {
      Files.createDirectories(sweeps);
      long last = in(sweeps).stream().mapToLong(each -> number(each.path)).max().orElse(0);
      for (long number = last + 1; ; number++) {
        Path path = sweeps.resolve(String.format(Locale.ROOT, "%05d-%s", number, name));
        try {
          return new SweepFolder(Files.createDirectory(path));
        } catch (FileAlreadyExistsException e) {
          // Another process took the number.
        }
      }
    } catch (IOException e) {
      throw cannotCreate(sweeps, e);
    }
  }

  /**
   * A folder that a user chose: created if need be.
   *
   * @throws GanException if something else is in it
   */
  public static SweepFolder at(Path path) {
    SweepFolder folder = new SweepFolder(path);
    if (folder.isSweep()) {
      return folder;
    }
    try {
      Files.createDirectories(path);
      if (!isEmpty(path)) {
        throw new GanException(
            Problem.of(
                ErrorCode.CANNOT_CREATE,
                "'" + path + "' is no sweep, and not empty",
                "name a folder that is new or empty, or that of the sweep to go on with."));
      }
      return folder;
    } catch (IOException e) {
      throw cannotCreate(path, e);
    }
  }

  /** The sweeps in a folder, the newest first; none if there is no such folder. */
  public static List<SweepFolder> in(Path sweeps) {
    if (!Files.isDirectory(sweeps)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(sweeps)) {
      return paths
          .filter(path -> number(path) > 0)
          .sorted(Comparator.comparingLong(SweepFolder::number).reversed())
          .map(SweepFolder::new)
          .toList();
    } catch (IOException e) {
      throw unreadable(sweeps, e);
    }
  }

  /** Whether a sweep was begun in it. */
  public boolean isSweep() {
    return Files.isRegularFile(description());
  }

  /** What was asked for. */
  Path description() {
    return path.resolve("sweep.json");
  }

  /** The experiment as it was when the sweep began. */
  Path experiment() {
    return path.resolve("experiment.yaml");
  }

  /** What has become of the trials, for programs. */
  Path trials() {
    return path.resolve("trials.json");
  }

  /** The same as a table. */
  public Path table() {
    return path.resolve("sweep.csv");
  }

  /** The folder of the runs. */
  public Path runs() {
    return path.resolve("runs");
  }

  /** One of the runs. */
  RunDirectory run(String name) {
    return new RunDirectory(runs().resolve(name));
  }

  /**
   * The names of the runs, the newest first.
   *
   * @param after only those with a greater number
   */
  List<String> runs(long after) {
    if (!Files.isDirectory(runs())) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(runs())) {
      return paths
          .filter(path -> number(path) > after)
          .sorted(Comparator.comparingLong(SweepFolder::number).reversed())
          .map(path -> path.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw unreadable(runs(), e);
    }
  }

  /** The number of the newest run; 0 if there is none. */
  long lastRun() {
    return runs(0).stream().findFirst().map(name -> number(Path.of(name))).orElse(0L);
  }

  /** A trial's whole configuration. */
  Path configuration(Trial trial) {
    return path.resolve("trials").resolve(trial.fileName() + ".yaml");
  }

  /** What a trial's processes printed. */
  public Path output(Trial trial) {
    return path.resolve("output").resolve(trial.fileName() + ".txt");
  }

  @Override
  public String toString() {
    return path.toString();
  }

  private static long number(Path path) {
    Matcher name = NUMBERED.matcher(String.valueOf(path.getFileName()));
    return name.matches() ? Long.parseLong(name.group(1)) : 0;
  }

  /** What a user sees when a part of a sweep cannot be read or written. */
  static GanException unreadable(Path path, IOException cause) {
    return new GanException(
        Problem.of(
            ErrorCode.IO,
            "'" + path + "' cannot be read or written: " + cause,
            "free space on the disk, or make the folder readable and writable."),
        cause);
  }

  /** A sweep that was killed before it wrote anything has left its lock. */
  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.allMatch(path -> LOCK.contains(path.getFileName().toString()));
    }
  }

  private static GanException cannotCreate(Path path, IOException cause) {
    return new GanException(
        Problem.of(
            ErrorCode.CANNOT_CREATE,
            "a sweep cannot be created in '" + path.toAbsolutePath() + "': " + cause,
            "make the folder writable, or choose another with --out."),
        cause);
  }
}
