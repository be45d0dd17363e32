package gan.experiment.evaluate;

import gan.core.checkpoint.Durable;
import gan.core.evaluate.Assessment;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The logs of a run's metrics, one for each. Their lines are in the order of steps; of one step,
 * protocol and seed there is one line, the last that was measured.
 *
 * @param run whose logs; its lock is held by whoever writes
 * @param clock says when something was measured
 */
record MetricLogs(RunDirectory run, Clock clock) {

  /** Adds what was found at a step that comes after all others. */
  void append(long step, List<Assessment> found) {
    for (Assessment each : found) {
      Path log = run.metric(each.measurement().name());
      String line = MetricLine.of(step, each, clock.instant()) + "\n";
      try {
        Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw writing(log, e);
      }
    }
  }

  /** Puts what was found at any step at its place. */
  void insert(long step, List<Assessment> found) {
    for (Assessment each : found) {
      Path log = run.metric(each.measurement().name());
      try {
        Durable.replace(log, with(lines(log), step, each));
      } catch (IOException e) {
        throw writing(log, e);
      }
    }
  }

  /** What a metric measured, in the order of steps; lines that are torn are left out. */
  List<Logged> records(String metric) {
    try {
      return lines(run.metric(metric)).stream().flatMap(line -> Logged.of(line).stream()).toList();
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "'" + run.metric(metric) + "' cannot be read: " + e,
              "make it readable, or a file of text again."),
          e);
    }
  }

  private String with(List<String> lines, long step, Assessment found) {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (String line : lines) {
      boolean isSame = Logged.of(line).filter(record -> record.isOf(step, found)).isPresent();
      long at = Logged.of(line).map(Logged::step).orElse(0L);
      if (!isSame) {
        (at <= step ? before : after).add(line);
      }
    }
    before.add(MetricLine.of(step, found, clock.instant()));
    before.addAll(after);
    return before.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static List<String> lines(Path log) throws IOException {
    try {
      return Files.readAllLines(log);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static GanException writing(Path log, IOException cause) {
    return new GanException(
        Problem.of(
            ErrorCode.IO,
            "'" + log + "' cannot be written: " + cause.getMessage(),
            "free space on the disk, or make the folder writable."),
        cause);
  }
}
