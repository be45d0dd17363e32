package example.benchmarks.race;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Draws what a page shows of a race, in Markdown. */
final class Tables {
  private static final String OURS = Contestants.OURS.title();
  private static final String TIME = "msPerStep";

  private final Journal.Newest race;
  private final List<Row> rows;

  Tables(Journal.Newest race) {
    this.race = race;
    this.rows = Row.of(race.results());
  }

  String markdown() {
    StringBuilder page = new StringBuilder();
    page.append(machine());
    Set<String> seen = new LinkedHashSet<>();
    for (Row row : rows) {
      if (seen.add(heading(row))) {
        page.append(table(row));
      }
    }
    return page.append(ceiling()).toString();
  }

  private String machine() {
    StringBuilder list = new StringBuilder("| what | on which all ran |\n|---|---|\n");
    race.machine().forEach((key, value) -> list.append("| " + key + " | " + value + " |\n"));
    double most = rows.stream().mapToDouble(row -> row.most("others")).max().orElse(0);
    String others = String.format(Locale.ROOT, "at most %.0f %% of the processors", 100 * most);
    return list.append("| other work during a contestant's | " + others + " |\n").toString();
  }

  private static String heading(Row row) {
    return "%s, batch %s, %s"
        .formatted(row.text("model"), row.text("batch"), row.text("precision"));
  }

  private String table(Row group) {
    StringBuilder table = new StringBuilder("\n### " + heading(group) + "\n\n");
    table.append(
        "| contestant | settings | fakes | ms a step | least–most | samples/s | × libtorch |"
            + " × plain TensorFlow | peak MB |\n|---|---|---|--:|--:|--:|--:|--:|--:|\n");
    rows.stream()
        .filter(row -> row.same(group, "model", "batch", "precision"))
        .sorted((a, b) -> Double.compare(a.median(TIME), b.median(TIME)))
        .forEach(row -> table.append(line(row)));
    return table.toString();
  }

  private String line(Row row) {
    OptionalDouble libtorch =
        best(Contestants.LIBTORCH, row, "model", "batch", "precision", "fakes");
    OptionalDouble plain = best(Contestants.TENSORFLOW, row, "model", "batch");
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s–%s | %,.0f | %s | %s | %,.0f |%n",
        row.text("contestant").equals(OURS) ? "**" + OURS + "**" : row.text("contestant"),
        row.text("settings"),
        row.text("fakes"),
        milliseconds(row.median(TIME)),
        milliseconds(row.least(TIME)),
        milliseconds(row.most(TIME)),
        1e3 * row.median("batch") / row.median(TIME),
        ratio(libtorch, row),
        ratio(plain, row),
        row.median("peakBytes") / 1e6);
  }

  /** The fastest of a contestant's rows that train the same. */
  private OptionalDouble best(Contestants contestant, Row row, String... keys) {
    return rows.stream()
        .filter(other -> other.text("contestant").equals(contestant.title()))
        .filter(other -> other.same(row, keys))
        .mapToDouble(other -> other.median(TIME))
        .min();
  }

  private static String ratio(OptionalDouble other, Row row) {
    return other.isEmpty()
        ? "–"
        : String.format(Locale.ROOT, "%.2f", other.getAsDouble() / row.median(TIME));
  }

  private static String milliseconds(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
  }

  private String ceiling() {
    StringBuilder table = new StringBuilder();
    table.append("\n### What is left\n\n");
    table.append(
        "| model | batch | settings | GFLOP a step | GFLOP/s | alone | share | in TensorFlow |\n"
            + "|---|--:|---|--:|--:|--:|--:|--:|\n");
    rows.stream()
        .filter(row -> row.text("contestant").equals(OURS))
        .forEach(row -> table.append(reached(row)));
    return table.toString();
  }

  private static String reached(Row row) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.3f | %.1f | %.1f | %.0f %% | %.1f %% |%n",
        row.text("model"),
        row.text("batch"),
        row.text("settings"),
        row.median("gflopPerStep"),
        row.median("gflopsAchieved"),
        row.median("gflopsCeiling"),
        100 * row.median("shareOfCeiling"),
        100 * row.median("shareInTensorFlow"));
  }
}
