package gan.experiment.sweep;

import gan.experiment.runs.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A sheet as comma-separated values: a line of names, then a line for each trial. */
final class SheetCsv {
  private SheetCsv() {}

  static String of(Sheet sheet) {
    List<String> metrics = sheet.metrics();
    List<List<String>> lines = new ArrayList<>();
    lines.add(names(sheet.keys(), metrics));
    sheet.rows().forEach(row -> lines.add(cells(row, metrics)));
    return lines.stream()
        .map(cells -> cells.stream().map(SheetCsv::quoted).collect(Collectors.joining(",")) + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> names(List<String> keys, List<String> metrics) {
    List<String> names = new ArrayList<>(List.of("trial"));
    names.addAll(keys);
    names.addAll(List.of("state", "run", "step", "steps", "discriminatorLoss", "generatorLoss"));
    for (String metric : metrics) {
      names.add(metric);
      names.add(metric + ".floor");
    }
    names.addAll(List.of("seconds", "exit", "code"));
    return names;
  }

  private static List<String> cells(TrialRow row, List<String> metrics) {
    Reached reached = row.reached();
    List<String> cells = new ArrayList<>(List.of(Integer.toString(row.trial().number())));
    cells.addAll(row.trial().values().values());
    cells.add(row.state().toString());
    cells.add(row.run().map(name -> "runs/" + name).orElse(""));
    cells.add(text(reached.step()));
    cells.add(text(reached.steps()));
    cells.add(text(reached.discriminatorLoss()));
    cells.add(text(reached.generatorLoss()));
    for (String metric : metrics) {
      cells.add(text(reached, metric, each -> OptionalDouble.of(each.value())));
      cells.add(text(reached, metric, Measured::floor));
    }
    cells.add(Double.toString(Math.round(row.seconds() * 10) / 10.0));
    cells.add(text(row.exit()));
    cells.add(row.code().orElse(""));
    return cells;
  }

  private static String text(
      Reached reached, String metric, Function<Measured, OptionalDouble> number) {
    return reached.metrics().stream()
        .filter(each -> each.metric().equals(metric))
        .map(each -> text(number.apply(each)))
        .findFirst()
        .orElse("");
  }

  private static String text(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  private static String text(OptionalDouble number) {
    return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
  }

  private static String quoted(String cell) {
    boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
