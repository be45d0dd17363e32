package gan.experiment;

import gan.experiment.config.ExplainedValue;
import gan.experiment.json.JsonText;
import gan.experiment.json.ProblemJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of an experiment as JSON, for programs. */
public final class ValidationJson {
  private ValidationJson() {}

  /** {@code {"valid": true, "values": […]}}: every value and where it came from. */
  public static String of(Experiment experiment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("valid", true);
    json.put("name", experiment.config().name());
    json.put("values", experiment.explained().stream().map(ValidationJson::value).toList());
    return JsonText.of(json);
  }

  private static Map<String, Object> value(ExplainedValue explained) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", explained.key());
    json.put("value", explained.json());
    json.put("origin", explained.origin());
    if (explained.place().line() > 0) {
      json.putAll(ProblemJson.place(explained.place()));
    }
    if (!explained.variables().isEmpty()) {
      json.put("environment", explained.variables());
    }
    return json;
  }
}
