package gan.core.run;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
  private static final Pattern NUMBERED = Pattern.compile("(\\d{5,})-.+");
  private static final Pattern CHECKPOINT = Pattern.compile("step-(\\d{9,})");

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
        Path path = runs.resolve(String.format(Locale.ROOT, "%05d-%s", number, name));
        try {
          Files.createDirectory(path);
          Files.createDirectory(path.resolve("samples"));
          Files.createDirectory(path.resolve("checkpoints"));
          return new RunDirectory(path);
        } catch (FileAlreadyExistsException e) {
          // Another process took this number: try the next.
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
    return path.resolve("samples").resolve(String.format(Locale.ROOT, "step-%06d.png", step));
  }

  /** A picture that is not there yet, for samples that somebody asked for. */
  public Path newPicture() {
    Path folder = path.resolve("samples");
    int number = 1;
    while (Files.exists(folder.resolve(drawn(number)))) {
      number++;
    }
    return folder.resolve(drawn(number));
  }

  private static String drawn(int number) {
    return String.format(Locale.ROOT, "drawn-%04d.png", number);
  }

  /** The folder of a step's checkpoint. */
  public Path checkpoint(long step) {
    return path.resolve("checkpoints").resolve(String.format(Locale.ROOT, "step-%09d", step));
  }

  /**
   * The folder of the newest checkpoint.
   *
   * @throws GanException if there is none
   */
  public Path latestCheckpoint() {
    try (Stream<Path> folders = Files.list(path.resolve("checkpoints"))) {
      Optional<Path> latest =
          folders
              .filter(folder -> CHECKPOINT.matcher(folder.getFileName().toString()).matches())
              .max(Comparator.comparing(folder -> folder.getFileName().toString()));
      return latest.orElseThrow(this::noCheckpoint);
    } catch (IOException e) {
      throw noCheckpoint();
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }

  private GanException noCheckpoint() {
    return new GanException(
        Problem.of(
            ErrorCode.CHECKPOINT_MISSING,
            "the run '" + path + "' has no checkpoint",
            "let it train to the end: a checkpoint is written there."));
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
