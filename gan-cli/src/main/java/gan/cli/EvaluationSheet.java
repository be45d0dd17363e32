package gan.cli;

import gan.core.checkpoint.CheckpointStore;
import gan.core.evaluate.Assessment;
import gan.core.evaluate.Protocol;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Measurement;
import gan.experiment.evaluate.EvaluationWatcher;
import gan.experiment.evaluate.MetricLine;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What evaluations found, in a table, and how it was measured. Not thread-safe. */
final class EvaluationSheet implements EvaluationWatcher {
  private static final int DIGITS = 4;
  private static final double MOST = 1e6;

  private final PrintWriter out;
  private final boolean json;
  private final Screen screen;
  private final List<List<String>> rows = new ArrayList<>();
  private final Set<String> protocols = new LinkedHashSet<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private String what = "";
  private StepProgress progress;

  /**
   * A sheet without values.
   *
   * @param screen where values go, and how it gets on
   * @param json whether each value is printed as a line of JSON, when it is found
   */
  EvaluationSheet(Screen screen, boolean json) {
    this.out = screen.results();
    this.json = json;
    this.screen = screen;
  }

  @Override
  public void at(String part, long done, long total) {
    if (!part.equals(what)) {
      end();
      what = part;
      progress = StepProgress.of(part, screen);
    }
    progress.at(done, total, "");
  }

  private void end() {
    what = "";
    if (progress != null) {
      progress.close();
      progress = null;
    }
  }

  @Override
  public void evaluated(long step, List<Assessment> found) {
    end();
    for (Assessment each : found) {
      if (json) {
        out.println(MetricLine.of(step, each, Instant.now()));
        out.flush();
      }
      rows.add(row(step, each));
      protocols.add(protocol(each.protocol()));
      each.measurement().notes().forEach(note -> notes.add(note));
    }
  }

  /** Prints the table; further notes come last. */
  void print(List<String> more) {
    notes.addAll(more);
    if (json) {
      notes.forEach(note -> screen.notes().println("Note: " + note));
      return;
    }
    Table table = new Table("", 2).row("checkpoint", "metric", "value", "95 %", "floor", "n");
    rows.forEach(table::row);
    table.print(out);
    protocols.forEach(out::println);
    notes.forEach(note -> out.println("Note: " + note));
    out.flush();
  }

  private static List<String> row(long step, Assessment found) {
    Measurement measurement = found.measurement();
    return List.of(
        step == 0 ? "-" : CheckpointStore.name(step),
        measurement.name(),
        number(measurement.value()),
        measurement.interval().map(EvaluationSheet::interval).orElse("-"),
        found.floor().map(floor -> number(floor.value())).orElse("-"),
        Integer.toString(measurement.generated()));
  }

  private static String protocol(Protocol protocol) {
    String by =
        protocol.extractor().equals(Protocol.NONE)
            ? ""
            : " by "
                + protocol.extractor()
                + " "
                + protocol.extractorSha256().substring(0, 12)
                + ", resizer "
                + protocol.resizer();
    return protocol.metric()
        + ": against "
        + protocol.real()
        + " real samples ("
        + protocol.split()
        + ")"
        + by
        + ", protocol "
        + protocol.id();
  }

  private static String interval(ConfidenceInterval interval) {
    return number(interval.low()) + " – " + number(interval.high());
  }

  private static String number(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return String.valueOf(value);
    }
    return Math.abs(value) < MOST
        ? String.format(Locale.ROOT, "%." + digits(value) + "f", value)
        : String.format(Locale.ROOT, "%." + DIGITS + "g", value);
  }

  /** So many digits behind the point that four count. */
  private static int digits(double value) {
    int before = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
    return Math.max(0, Math.min(9, DIGITS - before));
  }
}
