package gan.cli;

import gan.experiment.runs.ConfigDifference;
import gan.experiment.runs.Figures;
import gan.experiment.runs.Quantity;
import gan.experiment.runs.QuantityNames;
import gan.experiment.runs.RunComparison;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs side by side, for people: one column for each.
 *
 * @param comparison what is known
 */
record ComparisonSheet(RunComparison comparison) {

  void print(PrintWriter out) {
    if (comparison.differences().isEmpty()) {
      out.println("The configurations are the same.");
    } else {
      out.println("Differences of the configurations:");
      Table table = table();
      comparison.differences().forEach(each -> add(table, each));
      table.print(out);
    }
    print("At the last step in common:", comparison.common(), out);
    print("At the end:", comparison.end(), out);
    comparison.warnings().forEach(warning -> out.println("Warning: " + warning));
    out.println();
  }

  private void print(String title, List<Quantity> quantities, PrintWriter out) {
    out.println();
    out.println(title);
    if (quantities.isEmpty()) {
      out.println("  nothing was logged.");
      return;
    }
    List<Optional<Long>> steps =
        IntStream.range(0, comparison.runs().size())
            .mapToObj(run -> step(quantities, run))
            .toList();
    Table table = table();
    table.row(cells("step", steps.stream().map(step -> step.map(Object::toString))));
    for (Quantity quantity : quantities) {
      Stream<Optional<String>> values =
          IntStream.range(0, steps.size())
              .mapToObj(run -> quantity.readings().get(run).map(at -> shown(at, steps.get(run))));
      table.row(cells(QuantityNames.of(quantity.name()), values));
    }
    table.print(out);
  }

  private Table table() {
    return new Table("  ", 1).row(cells("", comparison.names().stream().map(Optional::of)));
  }

  private static void add(Table table, ConfigDifference difference) {
    table.row(cells(difference.key(), difference.values().stream()));
  }

  private static List<String> cells(String first, Stream<Optional<String>> others) {
    return Stream.concat(Stream.of(first), others.map(cell -> cell.orElse(Figures.NONE))).toList();
  }

  /** The step that a column is about: that of the first quantity which the run has. */
  private static Optional<Long> step(List<Quantity> quantities, int run) {
    return quantities.stream()
        .flatMap(quantity -> quantity.readings().get(run).stream())
        .map(Quantity.Reading::step)
        .findFirst();
  }

  private static String shown(Quantity.Reading reading, Optional<Long> step) {
    String value = Figures.number(reading.value());
    return step.filter(at -> at == reading.step()).isPresent()
        ? value
        : value + " @" + reading.step();
  }
}
