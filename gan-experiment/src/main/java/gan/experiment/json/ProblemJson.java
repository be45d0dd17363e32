package gan.experiment.json;

import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.core.problem.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Problems as JSON, for programs. */
public final class ProblemJson {
  private ProblemJson() {}

  /** {@code {"status": 78, "problems": […]}}: the exit status, and all that is wrong. */
  public static String of(GanException failure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", failure.status().code());
    json.put("problems", failure.problems().stream().map(ProblemJson::problem).toList());
    return JsonText.of(json);
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

  /** The fields of a place; a line or column of 0 means the whole, and is left out. */
  public static Map<String, Object> place(Location place) {
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
