package gan.experiment.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

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
    return of(log, row -> true);
  }

  /**
   * Reads the log of a metric once: of values that were measured in different ways those that were
   * measured as the last one was.
   *
   * @param log such as {@code metric-fid.jsonl}; nothing if there is no file
   */
  public static RunCurves ofMetric(Path log) throws IOException {
    String last = MetricRow.last(Tail.of(log)).map(MetricRow::protocol).orElse("");
    return of(log, row -> row.protocol().equals(last));
  }

  private static RunCurves of(Path log, Predicate<MetricRow> wanted) throws IOException {
    Map<String, Curve> curves = new LinkedHashMap<>();
    try (MetricRows rows = new MetricRows(log, wanted, row -> add(row, curves))) {
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
