package gan.experiment.sweep;

import gan.core.checkpoint.Durable;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.experiment.FlatConfig;
import gan.experiment.FrameworkVersion;
import gan.experiment.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sweep was asked for, as its folder keeps it.
 *
 * @param file the experiment's path
 * @param text what the file held
 * @param overrides what is set for all trials
 * @param axes the values of each axis by its key, in order
 */
record SweepDescription(
    String file, String text, List<String> overrides, Map<String, List<String>> axes) {
  private static final int FORMAT = 1;
  private static final int MOST_NOTES = 20;

  static SweepDescription of(SweepPlan plan) {
    Map<String, List<String>> axes = new LinkedHashMap<>();
    plan.axes().forEach(axis -> axes.put(axis.key(), axis.texts()));
    return new SweepDescription(plan.file().toString(), plan.text(), plan.overrides(), axes);
  }

  static SweepDescription read(SweepFolder folder) {
    try {
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(folder.description()));
      Map<String, List<String>> axes = new LinkedHashMap<>();
      for (JsonNode axis : json.required("axes")) {
        axes.put(axis.required("key").asString(), texts(axis.required("values")));
      }
      return new SweepDescription(
          json.required("file").asString(),
          Files.readString(folder.experiment()),
          texts(json.required("overrides")),
          axes);
    } catch (IOException | JacksonException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "the sweep '" + folder + "' cannot be read: " + e.getMessage(),
              "start another one, with another --out."),
          e);
    }
  }

  /** Written last of a new sweep's files: a folder that has it is a sweep. */
  void write(SweepFolder folder) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("gan", FrameworkVersion.running());
    json.put("file", file);
    json.put("overrides", overrides);
    json.put(
        "axes",
        axes.entrySet().stream()
            .map(axis -> Map.of("key", axis.getKey(), "values", axis.getValue()))
            .toList());
    Durable.replace(folder.experiment(), text);
    Durable.replace(folder.description(), JsonText.of(json) + "\n");
  }

  /**
   * What keeps another sweep from going on with this one, one sentence each; more values do not.
   */
  List<String> differencesTo(SweepDescription other) {
    List<String> differences = new ArrayList<>();
    FlatConfig.of(text, file)
        .changesTo(FlatConfig.of(other.text, other.file))
        .forEach((key, change) -> differences.add("In the file, " + key + ": " + change + "."));
    if (!overrides.equals(other.overrides)) {
      differences.add("Set for all: " + all(overrides) + " -> " + all(other.overrides) + ".");
    }
    List<String> keys = List.copyOf(axes.keySet());
    List<String> others = List.copyOf(other.axes.keySet());
    if (!keys.equals(others)) {
      differences.add("Axes: " + all(keys) + " -> " + all(others) + ".");
    }
    axes.forEach(
        (key, values) -> {
          Set<String> gone = new LinkedHashSet<>(values);
          gone.removeAll(other.axes.getOrDefault(key, values));
          if (!gone.isEmpty()) {
            differences.add("Axis " + key + " lacks " + String.join(", ", gone) + ".");
          }
        });
    return differences;
  }

  /**
   * Refuses to go on as another sweep.
   *
   * @throws GanException with what differs
   */
  void checkExtendedBy(SweepDescription other, SweepFolder folder) {
    List<String> differences = differencesTo(other);
    if (differences.isEmpty()) {
      return;
    }
    Problem problem =
        Problem.of(
            ErrorCode.SWEEP_CHANGED,
            "'" + folder + "' holds another sweep",
            "choose another --out, or give the same again; an axis may get more values.");
    for (String difference : differences.stream().limit(MOST_NOTES).toList()) {
      problem = problem.note(difference);
    }
    throw new GanException(problem);
  }

  private static String all(List<String> texts) {
    return texts.isEmpty() ? "nothing" : String.join(" ", texts);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }
}
