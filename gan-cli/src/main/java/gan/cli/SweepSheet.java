package gan.cli;

import gan.core.train.Stop;
import gan.experiment.runs.Figures;
import gan.experiment.sweep.Sheet;
import gan.experiment.sweep.Spread;
import gan.experiment.sweep.SweepFolder;
import gan.experiment.sweep.SweepSummary;
import gan.experiment.sweep.TrialRow;
import gan.experiment.sweep.TrialState;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a sweep ended, for people.
 *
 * @param folder where it is
 * @param sheet its trials
 * @param stopped why it was stopped, if it was
 */
record SweepSheet(SweepFolder folder, Sheet sheet, Optional<Stop.Reason> stopped) {
  private static final int SOME_FAILED = 1;

  /** The trials as they are planned: number and values. */
  static Table trials(Sheet sheet) {
    List<String> head = new ArrayList<>(List.of("trial"));
    head.addAll(sheet.keys());
    Table table = new Table("", head.size()).row(head);
    for (TrialRow row : sheet.rows()) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(row.trial().number())));
      cells.addAll(row.trial().values().values());
      table.row(cells);
    }
    return table;
  }

  /** What the process exits with. */
  int status() {
    return stopped.map(StopSignals::exitCode).orElseGet(() -> sheet.isFinished() ? 0 : SOME_FAILED);
  }

  void print(PrintWriter out) {
    SweepSummary summary = SweepSummary.of(sheet);
    if (!summary.metrics().isEmpty()) {
      out.println();
      table(summary).print(out);
      summary.best().ifPresent(best -> out.println(best(best)));
      out.println();
    }
    if (summary.metrics().isEmpty() && summary.notes().isEmpty()) {
      out.println("Note: no metric was measured; to compare trials, set evaluation.every.");
    }
    summary.notes().forEach(note -> out.println("Note: " + note));
    sheet.in(TrialState.FAILED).forEach(row -> out.println(unfinished(row)));
    sheet.in(TrialState.KILLED).forEach(row -> out.println(unfinished(row)));
    out.println("Table: " + folder.table());
    out.println(end());
  }

  private static Table table(SweepSummary summary) {
    List<String> head = new ArrayList<>(summary.keys());
    head.add("trials");
    for (String metric : summary.metrics()) {
      head.add(metric);
      head.add("n");
    }
    Table table = new Table("", summary.keys().size()).row(head);
    for (SweepSummary.Group group : summary.groups()) {
      List<String> cells = new ArrayList<>(group.values().values());
      cells.add(Integer.toString(group.trials()));
      for (String metric : summary.metrics()) {
        Optional<Spread> spread = Optional.ofNullable(group.spreads().get(metric));
        cells.add(spread.map(SweepSheet::text).orElse(Figures.NONE));
        cells.add(spread.map(each -> Integer.toString(each.count())).orElse("0"));
      }
      table.row(cells);
    }
    return table;
  }

  private static String text(Spread spread) {
    String mean = Figures.number(spread.mean());
    return spread.deviation().isPresent()
        ? mean + " ± " + Figures.number(spread.deviation().getAsDouble())
        : mean;
  }

  private static String best(SweepSummary.Best best) {
    return "Best: "
        + best.group().label()
        + ", by "
        + best.metric()
        + " ("
        + best.better().name().toLowerCase(Locale.ROOT)
        + " is better)";
  }

  private String unfinished(TrialRow row) {
    return "Trial "
        + row.trial().number()
        + " "
        + row.state()
        + ": "
        + row.trial().label()
        + ", see "
        + folder.output(row.trial());
  }

  private String end() {
    if (sheet.isFinished()) {
      return "Finished: " + folder;
    }
    long finished = sheet.in(TrialState.FINISHED).count();
    String count = finished + " of " + sheet.rows().size() + " trials finished";
    if (stopped.isPresent()) {
      return "Stopped, and saved: " + folder + ", " + count + ". To go on: the same command again.";
    }
    return sheet.in(TrialState.FAILED).findAny().isPresent()
        ? count + ": " + folder + ". To try those that failed again: --retry-failed"
        : count + ": " + folder + ". To finish the rest: the same command again.";
  }
}
