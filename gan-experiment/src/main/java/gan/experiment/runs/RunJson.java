package gan.experiment.runs;

import gan.core.health.HealthWarning;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.experiment.json.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is known about runs as JSON, for programs. What is not known is left out; a number that is
 * not finite is a string.
 */
public final class RunJson {
  private RunJson() {}

  /** A list of runs. */
  public static String of(RunList list) {
    return text(list.runs().stream().map(RunJson::summary).toList());
  }

  /**
   * What a list says of one run.
   *
   * @throws GanException if it cannot be read
   */
  public static String of(RunDirectory run) {
    try {
      return text(summary(RunSummary.of(run)));
    } catch (IOException e) {
      throw RunList.unreadable(run.path(), e);
    }
  }

  /** All about one run. */
  public static String of(RunDetails details) {
    Map<String, Object> json = summary(details.summary());
    details
        .owner()
        .ifPresent(
            owner ->
                json.put(
                    "owner",
                    fields(
                        "pid", owner.pid(),
                        "host", owner.host(),
                        "since", owner.since().toString(),
                        "alive", owner.isAlive())));
    json.put("metrics", evaluations(details.metrics()));
    json.put("checkpoints", details.checkpoints().stream().map(RunJson::checkpoint).toList());
    json.put("warnings", details.warnings().stream().map(RunJson::warning).toList());
    json.put("pictures", details.pictures().stream().map(Path::toString).toList());
    json.put("provenance", details.provenance());
    return text(json);
  }

  /**
   * Runs side by side.
   *
   * @param picture where their curves are drawn
   */
  public static String of(RunComparison comparison, Path picture) {
    List<String> runs = comparison.runs().stream().map(RunDirectory::toString).toList();
    return text(
        fields(
            "runs", runs,
            "differences",
                comparison.differences().stream().map(each -> difference(each, runs)).toList(),
            "common", quantities(comparison.common(), runs),
            "end", quantities(comparison.end(), runs),
            "warnings", comparison.warnings(),
            "picture", picture.toString()));
  }

  /**
   * What is removed and what is not.
   *
   * @param removed whether it is, or only would be
   * @param runs those that are, or would be
   * @param spared those that stay
   */
  public static String of(
      boolean removed, List<Pruning.Removable> runs, List<Pruning.Spared> spared) {
    List<Map<String, Object>> gone = new ArrayList<>();
    for (Pruning.Removable each : runs) {
      Map<String, Object> json = summary(each.run());
      json.put("bytes", each.bytes());
      gone.add(json);
    }
    return text(
        fields(
            "removed",
            removed,
            "bytes",
            runs.stream().mapToLong(Pruning.Removable::bytes).sum(),
            "runs",
            gone,
            "spared",
            spared.stream()
                .map(each -> fields("run", each.run().name(), "reason", each.reason()))
                .toList()));
  }

  private static Map<String, Object> summary(RunSummary run) {
    RunStatus status = run.status();
    Map<String, Object> json =
        fields(
            "run", run.name(),
            "path", run.run().toString(),
            "state", status.state().toString());
    run.step().ifPresent(step -> json.put("step", step));
    status.steps().ifPresent(steps -> json.put("steps", steps));
    status.started().ifPresent(started -> json.put("started", started.toString()));
    json.put("updated", status.updated().toString());
    status.reason().ifPresent(reason -> json.put("reason", reason));
    status.code().ifPresent(code -> json.put("code", code));
    run.last().ifPresent(row -> json.put("last", row(row)));
    json.put("best", evaluations(run.best()));
    return json;
  }

  private static Map<String, Object> row(MetricRow row) {
    Map<String, Object> json = fields("step", row.step());
    json.putAll(row.values());
    return json;
  }

  private static List<Map<String, Object>> evaluations(List<Evaluation> evaluations) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Evaluation each : evaluations) {
      Map<String, Object> json = fields("metric", each.metric(), "step", each.step());
      each.value().ifPresent(value -> json.put("value", value));
      each.low().ifPresent(low -> json.put("low", low));
      each.high().ifPresent(high -> json.put("high", high));
      each.floor().ifPresent(floor -> json.put("floor", floor));
      all.add(json);
    }
    return all;
  }

  private static Map<String, Object> checkpoint(SavedCheckpoint checkpoint) {
    Map<String, Object> json =
        fields(
            "checkpoint", checkpoint.name(),
            "step", checkpoint.step(),
            "pointers", checkpoint.pointers());
    checkpoint.damage().ifPresent(damage -> json.put("damage", damage));
    return json;
  }

  private static Map<String, Object> warning(HealthWarning warning) {
    Map<String, Object> json =
        fields(
            "step", warning.step(),
            "warning", warning.name(),
            "message", warning.message(),
            "advice", warning.advice());
    warning.picture().ifPresent(picture -> json.put("picture", picture.toString()));
    return json;
  }

  private static Map<String, Object> difference(ConfigDifference difference, List<String> runs) {
    return fields("key", difference.key(), "values", byRun(difference.values(), runs));
  }

  private static List<Map<String, Object>> quantities(
      List<Quantity> quantities, List<String> runs) {
    return quantities.stream()
        .map(each -> fields("name", each.name(), "readings", byRun(each.readings(), runs)))
        .toList();
  }

  private static Map<String, Object> byRun(List<? extends Optional<?>> values, List<String> runs) {
    Map<String, Object> json = new LinkedHashMap<>();
    IntStream.range(0, runs.size())
        .forEach(run -> values.get(run).ifPresent(value -> json.put(runs.get(run), value)));
    return json;
  }

  private static Map<String, Object> fields(Object... keysAndValues) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      json.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return json;
  }

  private static String text(Object json) {
    return JsonText.of(json);
  }
}
