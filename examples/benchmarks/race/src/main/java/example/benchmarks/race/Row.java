package example.benchmarks.race;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * An entry's results in all rounds.
 *
 * @param rounds what each round recorded
 */
record Row(List<Map<String, Object>> rounds) {

  /** One row for each entry, in the order of the records. */
  static List<Row> of(List<Map<String, Object>> results) {
    Map<List<Object>, List<Map<String, Object>>> entries = new LinkedHashMap<>();
    for (Map<String, Object> result : results) {
      entries.computeIfAbsent(identity(result), key -> new ArrayList<>()).add(result);
    }
    return entries.values().stream().map(Row::new).toList();
  }

  private static List<Object> identity(Map<String, Object> result) {
    return List.of(
        result.get("contestant"),
        result.get("settings"),
        result.get("model"),
        result.get("batch"),
        result.get("precision"),
        result.get("fakes"));
  }

  String text(String key) {
    return rounds.get(0).get(key).toString();
  }

  boolean same(Row other, String... keys) {
    return Stream.of(keys).allMatch(key -> text(key).equals(other.text(key)));
  }

  /** Of all rounds. */
  double median(String key) {
    List<Double> sorted = numbers(key).sorted().boxed().toList();
    int last = sorted.size() - 1;
    return (sorted.get(last / 2) + sorted.get(last - last / 2)) / 2;
  }

  double least(String key) {
    return numbers(key).min().orElseThrow();
  }

  double most(String key) {
    return numbers(key).max().orElseThrow();
  }

  private DoubleStream numbers(String key) {
    return rounds.stream().mapToDouble(round -> ((Number) round.get(key)).doubleValue());
  }
}
