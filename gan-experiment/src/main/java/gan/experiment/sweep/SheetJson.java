package gan.experiment.sweep;

import gan.experiment.json.JsonText;
import gan.experiment.runs.Measured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sheet as JSON. What is not known is left out; a number that is not finite is a string. Values
 * of axes are texts, as they were written.
 */
public final class SheetJson {
  private SheetJson() {}

  /** All of it. */
  public static String of(Sheet sheet) {
    return JsonText.of(sheet.rows().stream().map(SheetJson::row).toList());
  }

  /** What a sweep cannot find out again from its runs; they say the rest. */
  static List<TrialRow> read(byte[] json) {
    List<TrialRow> rows = new ArrayList<>();
    for (JsonNode each : JsonMapper.shared().readTree(json)) {
      Map<String, String> values = new LinkedHashMap<>();
      each.required("values")
          .properties()
          .forEach(value -> values.put(value.getKey(), value.getValue().asString()));
      JsonNode exit = each.path("exit");
      rows.add(
          new TrialRow(
              new Trial(each.required("trial").asInt(), values),
              TrialState.named(each.path("state").asString("")).orElse(TrialState.PENDING),
              text(each, "run"),
              exit.isNumber() ? OptionalInt.of(exit.asInt()) : OptionalInt.empty(),
              text(each, "code"),
              each.path("seconds").asDouble(0),
              Reached.NOTHING));
    }
    return rows;
  }

  private static Optional<String> text(JsonNode json, String name) {
    return json.path(name).stringValueOpt();
  }

  private static Map<String, Object> row(TrialRow row) {
    Reached reached = row.reached();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("trial", row.trial().number());
    json.put("values", row.trial().values());
    json.put("state", row.state().toString());
    row.run().ifPresent(run -> json.put("run", run));
    reached.step().ifPresent(step -> json.put("step", step));
    reached.steps().ifPresent(steps -> json.put("steps", steps));
    reached.discriminatorLoss().ifPresent(loss -> json.put("discriminatorLoss", loss));
    reached.generatorLoss().ifPresent(loss -> json.put("generatorLoss", loss));
    json.put("metrics", reached.metrics().stream().map(SheetJson::measured).toList());
    json.put("seconds", Math.round(row.seconds() * 10) / 10.0);
    row.exit().ifPresent(exit -> json.put("exit", exit));
    row.code().ifPresent(code -> json.put("code", code));
    return json;
  }

  private static Map<String, Object> measured(Measured each) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("metric", each.metric());
    json.put("step", each.step());
    json.put("value", each.value());
    each.floor().ifPresent(floor -> json.put("floor", floor));
    return json;
  }
}
