package gan.core.run;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one run: {@code runs/00001-name}. Nothing in it is ever overwritten by another run.
 *
 * @param path the folder
 */
public record RunDirectory(Path path) {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{5,18})-.+");

  /**
   * Creates the folder of a new run, with the next free number.
   *
   * @param runs the folder of all runs; created if need be
   * @param name the experiment's name
   * @throws GanException if it cannot be created
   */
  public static RunDirectory create(Path runs, String name) {
    try {
      Files.createDirectories(runs);
      for (long number = lastNumber(runs) + 1; ; number++) {
        Optional<Path> path = claim(runs, number, name);
        if (path.isPresent()) {
          return new RunDirectory(path.get());
        }
      }
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CANNOT_CREATE,
              "a run cannot be created in '" + runs.toAbsolutePath() + "': " + e,
              "make the folder writable, or set output.directory to one that is."),
          e);
    }
  }

  /**
   * Opens the folder of an earlier run.
   *
   * @throws GanException if it is none
   */
  public static RunDirectory open(Path path) {
    RunDirectory run = new RunDirectory(path);
    if (!Files.isRegularFile(run.config())) {
      throw new GanException(
          Problem.of(
              ErrorCode.RUN_MISSING,
              "'" + path + "' is not a run: it has no config.yaml",
              "name a folder that 'gan train' created, such as runs/00001-digits."));
    }
    return run;
  }

  /** The resolved configuration, ready to run again. */
  public Path config() {
    return path.resolve("config.yaml");
  }

  /** One JSON object a line. */
  public Path metrics() {
    return path.resolve("metrics.jsonl");
  }

  /** What a metric measured, one JSON object a line. */
  public Path metric(String name) {
    return path.resolve("metric-" + name + ".jsonl");
  }

  /** The logs of all metrics that were measured. */
  public List<Path> metricLogs() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.getFileName().toString().matches("metric-.+\\.jsonl"))
          .sorted()
          .toList();
    }
  }

  /** What looked unhealthy, one JSON object a line. */
  public Path health() {
    return path.resolve("health.jsonl");
  }

  /** What happened, in words. */
  public Path log() {
    return path.resolve("log.txt");
  }

  /** The first real samples. */
  public Path reals() {
    return path.resolve("reals.png");
  }

  /** The picture of the fixed latent grid after a step. */
  public Path samples(long step) {
    return samples().resolve(String.format(Locale.ROOT, "step-%06d.png", step));
  }

  /** A picture that is not there yet, for samples that somebody asked for. */
  public Path newPicture() {
    return newPicture("drawn");
  }

  /**
   * A picture, PNG, that is not there yet, nor an animation, GIF, of the same name.
   *
   * @param name what it shows, as the first part of the file's name
   */
  public Path newPicture(String name) {
    for (int number = 1; ; number++) {
      String numbered = String.format(Locale.ROOT, "%s-%04d", name, number);
      Path picture = samples().resolve(numbered + ".png");
      if (!Files.exists(picture) && !Files.exists(samples().resolve(numbered + ".gif"))) {
        return picture;
      }
    }
  }

  /** The folder of all pictures of samples. */
  public Path samples() {
    return path.resolve("samples");
  }

  /** The folder of all checkpoints. */
  public Path checkpoints() {
    return path.resolve("checkpoints");
  }

  /** What state the run is in, for programs. */
  public Path state() {
    return path.resolve("state.json");
  }

  /** What the run was made with: versions, plugins, data, machine. */
  public Path provenance() {
    return path.resolve("provenance.json");
  }

  /** Where each value of the configuration came from. */
  public Path origins() {
    return path.resolve("config-origin.json");
  }

  /** Copies of what the user gave: the experiment's files, and the overrides. */
  public Path inputs() {
    return path.resolve("inputs");
  }

  /** The page that shows the run to people. */
  public Path report() {
    return path.resolve("report.html");
  }

  /** Held by the process that writes into the run, and never read: reading would let go of it. */
  Path lock() {
    return path.resolve("run.lock");
  }

  /** Who holds the lock. */
  Path owner() {
    return path.resolve("owner.properties");
  }

  @Override
  public String toString() {
    return path.toString();
  }

  /**
   * Takes a number by a hidden folder that only one process can create; looks whether the number
   * was taken and its hidden folder renamed in between; and gives the folder its name.
   */
  private static Optional<Path> claim(Path runs, long number, String name) throws IOException {
    String digits = String.format(Locale.ROOT, "%05d", number);
    Path hidden = runs.resolve("." + digits);
    try {
      Files.createDirectory(hidden);
    } catch (FileAlreadyExistsException e) {
      return Optional.empty();
    }
    if (isTaken(runs, digits)) {
      Files.delete(hidden);
      return Optional.empty();
    }
    Files.createDirectory(hidden.resolve("samples"));
    Files.createDirectory(hidden.resolve("checkpoints"));
    return Optional.of(
        Files.move(hidden, runs.resolve(digits + "-" + name), StandardCopyOption.ATOMIC_MOVE));
  }

  private static boolean isTaken(Path runs, String digits) throws IOException {
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.anyMatch(folder -> folder.getFileName().toString().startsWith(digits + "-"));
    }
  }

  private static long lastNumber(Path runs) throws IOException {
    try (Stream<Path> folders = Files.list(runs)) {
      return folders
          .map(folder -> NUMBERED.matcher(folder.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
          .max()
          .orElse(0);
    }
  }
}
