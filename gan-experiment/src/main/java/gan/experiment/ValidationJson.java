package gan.experiment;

import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.core.problem.Secrets;
import gan.experiment.config.ExplainedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is known of an experiment, or wrong with it, as JSON, for programs. */
public final class ValidationJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ValidationJson() {}

  /** {@code {"valid": true, "values": […]}}: every value and where it came from. */
  public static String of(Experiment experiment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("valid", true);
    json.put("name", experiment.config().name());
    json.put("values", experiment.explained().stream().map(ValidationJson::value).toList());
    return JSON.writeValueAsString(json);
  }

  /** {@code {"valid": false, "status": 78, "problems": […]}}. */
  public static String of(GanException failure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("valid", false);
    json.put("status", failure.status().code());
    json.put("problems", failure.problems().stream().map(ValidationJson::problem).toList());
    return JSON.writeValueAsString(json);
  }

  private static Map<String, Object> value(ExplainedValue explained) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", explained.key());
    json.put("value", explained.json());
    json.put("origin", explained.origin());
    if (explained.place().line() > 0) {
      json.putAll(place(explained.place()));
    }
    if (!explained.variables().isEmpty()) {
      json.put("environment", explained.variables());
    }
    return json;
  }

  private static Map<String, Object> problem(Problem problem) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", problem.code().id());
    json.put("message", Secrets.hidden(problem.message()));
    problem.location().ifPresent(place -> json.putAll(place(place)));
    json.put("notes", problem.notes().stream().map(Secrets::hidden).toList());
    if (!problem.suggestion().isEmpty()) {
      json.put("suggestion", problem.suggestion());
    }
    json.put("fix", Secrets.hidden(problem.fix()));
    return json;
  }

  /** A line or column of 0 means the whole, and is left out. */
  private static Map<String, Object> place(Location place) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", place.file());
    if (place.line() > 0) {
      json.put("line", place.line());
    }
    if (place.column() > 0) {
      json.put("column", place.column());
    }
    List<String> includedFrom = new ArrayList<>();
    for (Optional<Location> by = place.includedFrom();
        by.isPresent();
        by = by.get().includedFrom()) {
      includedFrom.add(by.get().toString());
    }
    if (!includedFrom.isEmpty()) {
      json.put("includedFrom", includedFrom);
    }
    return json;
  }
}
