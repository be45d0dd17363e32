package gan.experiment.runs;

import gan.core.run.RunDirectory;
import gan.core.spi.Measurement.Better;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a metric said about a run last, and how that compares with other runs.
 *
 * @param metric its name, such as {@code fid}
 * @param step when it was measured
 * @param value the number
 * @param floor what real samples would get, where that was measured
 * @param better in which direction samples are better, if the log says so
 * @param protocol how it was measured: values of other protocols must not be compared
 */
public record Measured(
    String metric,
    long step,
    double value,
    OptionalDouble floor,
    Optional<Better> better,
    String protocol) {

  /** The last of each metric, in alphabetical order; those without a value are left out. */
  public static List<Measured> lastOf(RunDirectory run) throws IOException {
    List<Measured> all = new ArrayList<>();
    for (String metric : Evaluation.metrics(run)) {
      Tail tail = Tail.of(Evaluation.log(run, metric));
      MetricRow.last(tail)
          .filter(row -> Evaluation.measured(row).isPresent())
          .ifPresent(row -> all.add(of(metric, row, tail)));
    }
    return all;
  }

  private static Measured of(String metric, MetricRow row, Tail tail) {
    return new Measured(
        metric,
        row.step(),
        Evaluation.measured(row).getAsDouble(),
        row.value("floor"),
        tail.lines().stream().flatMap(Measured::better).reduce((earlier, later) -> later),
        row.protocol());
  }

  private static Stream<Better> better(String line) {
    try {
      String name = JsonMapper.shared().readTree(line).path("better").asString("");
      return Stream.of(Better.values()).filter(each -> each.name().equalsIgnoreCase(name));
    } catch (JacksonException e) {
      return Stream.of();
    }
  }
}
