package gan.cli;

import gan.core.run.RunOwner;
import gan.experiment.runs.Figures;
import gan.experiment.runs.MetricRow;
import gan.experiment.runs.QuantityNames;
import gan.experiment.runs.RunDetails;
import gan.experiment.runs.RunState;
import gan.experiment.runs.RunStatus;
import gan.experiment.runs.SavedCheckpoint;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All about one run, for people: topics at the left, and beside each what there is to say.
 *
 * @param details what is known
 */
record RunSheet(RunDetails details) {

  void print(PrintWriter out) {
    RunStatus status = details.summary().status();
    Table table = new Table("", 2);
    add(table, "run", List.of(details.summary().run().toString()));
    add(table, "state", List.of(state(status)));
    add(table, "started", status.started().stream().map(Object::toString).toList());
    add(table, "updated", List.of(status.updated().toString()));
    add(table, "owner", details.owner().stream().map(RunSheet::owner).toList());
    add(table, "last losses", details.summary().last().stream().map(RunSheet::losses).toList());
    add(table, "last metrics", List.of(Figures.evaluations(details.metrics())));
    add(table, "best metrics", List.of(Figures.evaluations(details.summary().best())));
    add(table, "checkpoints", details.checkpoints().stream().map(RunSheet::checkpoint).toList());
    add(table, "warnings", details.warnings().stream().map(Object::toString).toList());
    add(table, "pictures", pictures());
    List<String> provenance = new ArrayList<>();
    flatten("", details.provenance(), provenance);
    add(table, "provenance", provenance);
    table.print(out);
  }

  private static void add(Table table, String topic, List<String> lines) {
    String head = topic;
    for (String line : lines.isEmpty() ? List.of(Figures.NONE) : lines) {
      table.row(head, line);
      head = "";
    }
  }

  private String state(RunStatus status) {
    String text =
        status.state() + ", step " + Figures.steps(details.summary().step(), status.steps());
    if (status.state() == RunState.KILLED) {
      text +=
          ": the process that trained it is gone; to go on: gan resume " + details.summary().run();
    }
    String code = status.code().map(id -> " (" + id + ")").orElse("");
    return text + status.reason().map(reason -> ": " + words(reason) + code).orElse("");
  }

  /** A stop has a reason such as {@code OUT_OF_TIME}, a failure a sentence. */
  private static String words(String reason) {
    return reason.matches("[A-Z_]+") ? reason.toLowerCase(Locale.ROOT).replace('_', ' ') : reason;
  }

  private static String owner(RunOwner owner) {
    return owner + (owner.isAlive() ? "" : ", gone");
  }

  private static String losses(MetricRow row) {
    return "step "
        + row.step()
        + row.values().entrySet().stream()
            .map(value -> ", " + QuantityNames.of(value.getKey()) + " " + shown(value))
            .collect(Collectors.joining());
  }

  private static String shown(Map.Entry<String, Double> value) {
    return Figures.number(value.getValue());
  }

  private static String checkpoint(SavedCheckpoint checkpoint) {
    List<String> parts = new ArrayList<>(List.of(checkpoint.name()));
    if (!checkpoint.pointers().isEmpty()) {
      parts.add(String.join(", ", checkpoint.pointers()));
    }
    checkpoint.damage().ifPresent(damage -> parts.add("DAMAGED: " + damage));
    return String.join("  ", parts);
  }

  private List<String> pictures() {
    List<Path> all = details.pictures();
    Path folder = details.summary().run().samples();
    return all.isEmpty()
        ? List.of()
        : List.of(
            all.size() + " in " + folder + ", the last " + all.get(all.size() - 1).getFileName());
  }

  private static void flatten(String path, Object value, List<String> lines) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, below) -> flatten(under(path, key), below, lines));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        flatten(under(path, i), list.get(i), lines);
      }
    } else {
      lines.add(path + " " + value);
    }
  }

  private static String under(String path, Object key) {
    return path.isEmpty() ? key.toString() : path + "." + key;
  }
}
