package gan.experiment.runs;

import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ways in which some runs were evaluated by one metric: values of different ways cannot be held
 * against each other.
 *
 * @param metric the metric
 * @param ways for each protocol a row that was measured so; rows that name none have one way
 */
record Protocols(String metric, Map<String, JsonNode> ways) {
  private static final List<String> FIELDS =
      List.of(
          "options",
          "extractor",
          "extractorSha256",
          "resizer",
          "split",
          "real",
          "generated",
          "data");

  /** Reads the metric's log of each run. */
  static Protocols of(String metric, List<RunDirectory> runs) throws IOException {
    Map<String, JsonNode> ways = new LinkedHashMap<>();
    for (RunDirectory run : runs) {
      for (String line : lines(Evaluation.log(run, metric))) {
        json(line).ifPresent(row -> ways.putIfAbsent(row.path("protocol").asString(""), row));
      }
    }
    return new Protocols(metric, ways);
  }

  /** Whether there is more than one way. */
  boolean differ() {
    return ways.size() > 1;
  }

  /** What to call the values of one way. */
  String name(String protocol) {
    return differ() ? metric + " [" + (protocol.isEmpty() ? "unknown" : protocol) + "]" : metric;
  }

  /** In what the ways differ, one sentence. */
  String warning() {
    StringBuilder text =
        new StringBuilder(metric + " was measured in " + ways.size() + " ways, which differ");
    String separator = " in ";
    for (String field : FIELDS) {
      Set<String> values = new TreeSet<>();
      ways.values().forEach(row -> values.add(row.path(field).asString("unknown")));
      if (values.size() > 1) {
        text.append(separator).append(field).append(" (").append(String.join("; ", values));
        text.append(")");
        separator = ", ";
      }
    }
    return text.append(": values of different ways cannot be compared.").toString();
  }

  private static List<String> lines(Path log) throws IOException {
    try {
      return Files.readAllLines(log);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static Optional<JsonNode> json(String line) {
    try {
      JsonNode row = JsonMapper.shared().readTree(line);
      return row.path("step").isNumber() ? Optional.of(row) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
