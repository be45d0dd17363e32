package gan.experiment.sweep;

import gan.core.spi.Measurement.Better;
import gan.experiment.runs.Measured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the finished trials of a sweep say together: for each combination of the axes other than the
 * seed the mean of each metric over the seeds.
 *
 * @param keys the axes other than the seed
 * @param metrics by which finished trials were measured, in alphabetical order
 * @param groups one for each combination that has a finished trial, in the order of the trials
 * @param best which combination is best, and by which metric
 * @param notes what a reader must know, one sentence each
 */
public record SweepSummary(
    List<String> keys,
    List<String> metrics,
    List<Group> groups,
    Optional<Best> best,
    List<String> notes) {

  /** Copies the lists. */
  public SweepSummary {
    keys = List.copyOf(keys);
    metrics = List.copyOf(metrics);
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
  }

  /**
   * One combination.
   *
   * @param values by the keys of the axes
   * @param trials how many trials of it are finished
   * @param spreads of the metrics that they were measured by, by name
   */
  public record Group(Map<String, String> values, int trials, Map<String, Spread> spreads) {
    /** Keeps the order. */
    public Group {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      spreads = Collections.unmodifiableMap(new LinkedHashMap<>(spreads));
    }

    /** For people: {@code training.batchSize=64}. */
    public String label() {
      return values.entrySet().stream()
          .map(each -> each.getKey() + "=" + each.getValue())
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * The best combination.
   *
   * @param group which
   * @param metric by which
   * @param better in which direction
   */
  public record Best(Group group, String metric, Better better) {}

  /** Summarises a sheet. */
  public static SweepSummary of(Sheet sheet) {
    List<TrialRow> finished = sheet.in(TrialState.FINISHED).toList();
    Map<Map<String, String>, List<TrialRow>> combinations = new LinkedHashMap<>();
    for (TrialRow row : finished) {
      Map<String, String> values = new LinkedHashMap<>(row.trial().values());
      values.remove(Axis.SEED);
      combinations.computeIfAbsent(values, key -> new ArrayList<>()).add(row);
    }
    List<String> metrics = new Sheet(sheet.keys(), finished).metrics();
    List<String> notes = new ArrayList<>();
    List<String> comparable = new ArrayList<>();
    for (String metric : metrics) {
      if (!isComparable(metric, finished)) {
        notes.add(
            "'" + metric + "' was measured in different ways: its values are not comparable.");
      } else {
        comparable.add(metric);
      }
    }
    List<Group> groups = new ArrayList<>();
    combinations.forEach((values, rows) -> groups.add(group(values, rows, comparable)));
    return new SweepSummary(
        sheet.keys().stream().filter(key -> !key.equals(Axis.SEED)).toList(),
        comparable,
        groups,
        groups.size() > 1 ? best(comparable, finished, groups) : Optional.empty(),
        notes);
  }

  /**
   * Whether trials of one seed were measured alike. Those of other seeds need not be: data that is
   * drawn is drawn from the seed, and its fingerprint is part of the protocol.
   */
  private static boolean isComparable(String metric, List<TrialRow> rows) {
    Map<String, Set<String>> bySeed = new LinkedHashMap<>();
    for (TrialRow row : rows) {
      String seed = row.trial().values().getOrDefault(Axis.SEED, "");
      measured(metric, row)
          .ifPresent(
              each ->
                  bySeed.computeIfAbsent(seed, key -> new LinkedHashSet<>()).add(each.protocol()));
    }
    return bySeed.values().stream().allMatch(protocols -> protocols.size() == 1);
  }

  private static Group group(
      Map<String, String> values, List<TrialRow> rows, List<String> metrics) {
    Map<String, Spread> spreads = new LinkedHashMap<>();
    for (String metric : metrics) {
      double[] numbers =
          rows.stream()
              .flatMap(row -> measured(metric, row).stream())
              .mapToDouble(Measured::value)
              .toArray();
      if (numbers.length > 0) {
        spreads.put(metric, Spread.of(numbers));
      }
    }
    return new Group(values, rows.size(), spreads);
  }

  /** By the first metric that says in which direction samples are better. */
  private static Optional<Best> best(
      List<String> metrics, List<TrialRow> rows, List<Group> groups) {
    for (String metric : metrics) {
      Optional<Better> better =
          rows.stream()
              .flatMap(row -> measured(metric, row).stream())
              .flatMap(each -> each.better().stream())
              .findFirst();
      if (better.isPresent()) {
        return groups.stream()
            .filter(group -> group.spreads().containsKey(metric))
            .reduce((first, later) -> prefers(better.get(), metric, later, first) ? later : first)
            .map(group -> new Best(group, metric, better.get()));
      }
    }
    return Optional.empty();
  }

  private static boolean prefers(Better better, String metric, Group later, Group first) {
    return better.prefers(later.spreads().get(metric).mean(), first.spreads().get(metric).mean());
  }

  private static Optional<Measured> measured(String metric, TrialRow row) {
    return row.reached().metrics().stream()
        .filter(each -> each.metric().equals(metric))
        .findFirst();
  }
}
