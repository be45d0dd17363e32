package gan.experiment.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where the logs of several runs meet, and where they end. A log without rows keeps no others from
 * meeting.
 *
 * @param common for each log its row at the last step that all of them have
 * @param end the last row of each log
 */
record JoinedLogs(List<Optional<MetricRow>> common, List<Optional<MetricRow>> end) {

  /** Copies the lists. */
  JoinedLogs {
    common = List.copyOf(common);
    end = List.copyOf(end);
  }

  /**
   * Reads each log once.
   *
   * @param logs the files
   * @param wanted which of their rows there are
   * @param watcher sees each row, with its log's place in the list
   */
  static JoinedLogs read(
      List<Path> logs, Predicate<MetricRow> wanted, BiConsumer<Integer, MetricRow> watcher)
      throws IOException {
    List<MetricRows> all = new ArrayList<>();
    try {
      for (Path log : logs) {
        int place = all.size();
        all.add(new MetricRows(log, wanted, row -> watcher.accept(place, row)));
      }
      return new JoinedLogs(join(all), all.stream().map(MetricRows::last).toList());
    } finally {
      for (MetricRows rows : all) {
        rows.close();
      }
    }
  }

  /** Every value that was logged, as it was where the logs meet. */
  List<Quantity> commonQuantities() {
    return quantities(common);
  }

  /** Every value that was logged last. */
  List<Quantity> lastQuantities() {
    return quantities(end);
  }

  /** One value of each of several rows; empty if none has it. */
  static Optional<Quantity> quantity(
      String name, List<Optional<MetricRow>> rows, Function<MetricRow, OptionalDouble> value) {
    List<Optional<Quantity.Reading>> readings =
        rows.stream().map(row -> row.flatMap(present -> reading(present, value))).toList();
    return readings.stream().allMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(new Quantity(name, readings));
  }

  private static List<Quantity> quantities(List<Optional<MetricRow>> rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> row.ifPresent(present -> names.addAll(present.values().keySet())));
    return names.stream()
        .flatMap(name -> quantity(name, rows, row -> row.value(name)).stream())
        .toList();
  }

  private static Optional<Quantity.Reading> reading(
      MetricRow row, Function<MetricRow, OptionalDouble> value) {
    OptionalDouble number = value.apply(row);
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(new Quantity.Reading(row.step(), number.getAsDouble()));
  }

  /** Lets those that are behind catch up until one ends, then reads the rest. */
  private static List<Optional<MetricRow>> join(List<MetricRows> all) throws IOException {
    List<MetricRows> taking = all.stream().filter(rows -> rows.head().isPresent()).toList();
    List<Optional<MetricRow>> common =
        all.stream().map(rows -> Optional.<MetricRow>empty()).toList();
    while (taking.size() > 1 && taking.stream().allMatch(rows -> rows.head().isPresent())) {
      long latest = taking.stream().mapToLong(JoinedLogs::step).max().getAsLong();
      boolean meet = taking.stream().allMatch(rows -> step(rows) == latest);
      if (meet) {
        common = all.stream().map(MetricRows::head).toList();
      }
      for (MetricRows rows : taking) {
        if (meet || step(rows) < latest) {
          rows.advance();
        }
      }
    }
    for (MetricRows rows : taking) {
      while (rows.head().isPresent()) {
        rows.advance();
      }
    }
    return common;
  }

  private static long step(MetricRows rows) {
    return rows.head().orElseThrow().step();
  }
}
