package gan.experiment.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that a log of a run has, against steps.
 *
 * @param curves by the names of the quantities, in the order of the log
 * @param torn how many lines are not read, because they were cut off or damaged
 */
public record RunCurves(Map<String, Curve> curves, long torn) {

  /** Keeps the order. */
  public RunCurves {
    curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
  }

  /**
   * Reads a log once; it may be larger than memory.
   *
   * @param log such as {@code metrics.jsonl}; nothing if there is no file
   */
  public static RunCurves of(Path log) throws IOException {
    Map<String, Curve> curves = new LinkedHashMap<>();
    try (MetricRows rows = new MetricRows(log, row -> add(row, curves))) {
      while (rows.head().isPresent()) {
        rows.advance();
      }
      return new RunCurves(curves, rows.torn());
    }
  }

  /** The curve of one quantity; without points where the log does not have it. */
  public Curve curve(String name) {
    return curves.getOrDefault(name, new Curve());
  }

  private static void add(MetricRow row, Map<String, Curve> curves) {
    row.values()
        .forEach(
            (name, value) ->
                curves.computeIfAbsent(name, key -> new Curve()).add(row.step(), value));
  }
}
