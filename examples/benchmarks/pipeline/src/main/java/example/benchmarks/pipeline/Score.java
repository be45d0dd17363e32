package example.benchmarks.pipeline;

import java.util.List;
import java.util.Map;

/**
 * How long a benchmark took for a batch, in microseconds.
 *
 * @param benchmark the class and the method, such as {@code Batches.read}
 * @param source what was read
 * @param mean of all measured iterations
 * @param least the fastest iteration
 * @param most the slowest iteration
 */
record Score(String benchmark, Source source, double mean, double least, double most) {

  /** What JMH's results say, in their order. */
  static List<Score> of(List<Map<String, Object>> results) {
    return results.stream().map(Score::of).toList();
  }

  private static Score of(Map<String, Object> result) {
    Map<?, ?> metric = (Map<?, ?>) result.get("primaryMetric");
    Map<?, ?> percentiles = (Map<?, ?>) metric.get("scorePercentiles");
    String name = result.get("benchmark").toString();
    return new Score(
        name.replaceFirst(".*\\.(?=\\w+\\.\\w+$)", ""),
        Source.valueOf(((Map<?, ?>) result.get("params")).get("source").toString()),
        number(metric.get("score")),
        number(percentiles.get("0.0")),
        number(percentiles.get("100.0")));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
