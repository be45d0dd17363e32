package gan.cli;

import gan.experiment.runs.Figures;
import gan.experiment.runs.Measured;
import gan.experiment.sweep.Reached;
import gan.experiment.sweep.Sheet;
import gan.experiment.sweep.SweepFolder;
import gan.experiment.sweep.TrialRow;
import gan.experiment.sweep.TrialState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of a sweep that goes on, line by line. Not thread-safe. */
final class SweepLines {
  private static final int WIDTH = 100;
  private static final int MOST = 20;

  private final SweepFolder folder;
  private final SweepClock clock;

  SweepLines(SweepFolder folder, SweepClock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Some time has passed. */
  void tick(Sheet sheet) {
    clock.tick(sheet);
  }

  boolean isRunning(TrialRow row) {
    return row.state() == TrialState.RUNNING;
  }

  /** That a trial was started, or how it ended. */
  String change(TrialRow row, Sheet sheet) {
    String trial = "trial " + row.trial().number() + "/" + sheet.rows().size();
    String what = trial + "  " + row.trial().label() + "  " + row.state();
    return switch (row.state()) {
      case RUNNING, PENDING -> what;
      case FINISHED -> what + " in " + time(row) + figures(row.reached()) + "  " + left(sheet);
      case STOPPED -> what + ", and saved";
      case FAILED, KILLED ->
          what
              + " with "
              + row.exit().orElse(0)
              + row.code().map(code -> " (" + code + ")").orElse("")
              + ", see "
              + folder.output(row.trial());
    };
  }

  /** What is drawn on a terminal: no line is longer than a narrow one. */
  List<String> live(Sheet sheet) {
    List<TrialRow> running = sheet.in(TrialState.RUNNING).toList();
    List<String> lines = new ArrayList<>();
    for (TrialRow row : running.subList(0, Math.min(MOST, running.size()))) {
      String steps = Figures.steps(row.reached().step(), row.reached().steps());
      String losses = figures(row.reached());
      lines.add(row.trial().number() + "  " + row.trial().label() + "  " + steps + losses);
    }
    String states =
        Stream.of(TrialState.values())
            .filter(state -> sheet.in(state).findAny().isPresent())
            .map(state -> sheet.in(state).count() + " " + state)
            .collect(Collectors.joining(", "));
    lines.add(states + "  ETA " + clock.remaining(sheet));
    return lines.stream().map(SweepLines::cut).toList();
  }

  private String left(Sheet sheet) {
    long missing =
        sheet.in(TrialState.PENDING).count()
            + sheet.in(TrialState.RUNNING).count()
            + sheet.in(TrialState.STOPPED).count();
    return missing == 0 ? "none left" : missing + " left  ETA " + clock.remaining(sheet);
  }

  private static String time(TrialRow row) {
    return TimeLeft.text(Duration.ofSeconds(Math.round(row.seconds())));
  }

  private static String figures(Reached reached) {
    String losses =
        reached.discriminatorLoss().isPresent()
            ? "  D "
                + Figures.loss(reached.discriminatorLoss())
                + "  G "
                + Figures.loss(reached.generatorLoss())
            : "";
    return losses
        + reached.metrics().stream().map(SweepLines::measured).collect(Collectors.joining());
  }

  private static String measured(Measured each) {
    return "  " + each.metric() + " " + Figures.number(each.value());
  }

  private static String cut(String line) {
    return line.codePointCount(0, line.length()) <= WIDTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WIDTH - 1)) + "…";
  }
}
