package gan.experiment.runs;

import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Several runs side by side. Each log is read once, row by row.
 *
 * @param runs which
 * @param differences what is not the same in their configurations
 * @param common what each logged at the last step that all of them logged; each metric at the last
 *     step at which all that have it were evaluated
 * @param end what each logged last
 * @param warnings which metrics were measured in different ways, one sentence each
 * @param discriminator the discriminator's loss against steps, a curve for each run
 * @param generator the generator's loss against steps, a curve for each run
 */
public record RunComparison(
    List<RunDirectory> runs,
    List<ConfigDifference> differences,
    List<Quantity> common,
    List<Quantity> end,
    List<String> warnings,
    List<Curve> discriminator,
    List<Curve> generator) {

  /** Copies the lists. */
  public RunComparison {
    runs = List.copyOf(runs);
    differences = List.copyOf(differences);
    common = List.copyOf(common);
    end = List.copyOf(end);
    warnings = List.copyOf(warnings);
    discriminator = List.copyOf(discriminator);
    generator = List.copyOf(generator);
  }

  /**
   * Compares runs.
   *
   * @param runs two or more
   * @throws GanException if one cannot be read
   */
  public static RunComparison of(List<RunDirectory> runs) {
    List<ConfigDifference> differences = ConfigDifference.of(runs);
    List<Curve> discriminator = curves(runs);
    List<Curve> generator = curves(runs);
    try {
      JoinedLogs losses =
          JoinedLogs.read(
              runs.stream().map(RunDirectory::metrics).toList(),
              row -> true,
              (run, row) -> {
                add(row, MetricRow.DISCRIMINATOR_LOSS, discriminator.get(run));
                add(row, MetricRow.GENERATOR_LOSS, generator.get(run));
              });
      List<Quantity> common = new ArrayList<>(losses.commonQuantities());
      List<Quantity> end = new ArrayList<>(losses.lastQuantities());
      List<String> warnings = new ArrayList<>();
      for (String metric : metrics(runs)) {
        Protocols protocols = Protocols.of(metric, runs);
        for (String protocol : protocols.ways().keySet()) {
          JoinedLogs values = values(runs, metric, protocol);
          String name = protocols.name(protocol);
          JoinedLogs.quantity(name, values.common(), Evaluation::measured).ifPresent(common::add);
          JoinedLogs.quantity(name, values.end(), Evaluation::measured).ifPresent(end::add);
        }
        if (protocols.differ()) {
          warnings.add(protocols.warning());
        }
      }
      return new RunComparison(runs, differences, common, end, warnings, discriminator, generator);
    } catch (IOException e) {
      throw RunList.unreadable(runs.get(0).path(), e);
    }
  }

  /** What to call the runs: the names of their folders, or their paths where two are the same. */
  public List<String> names() {
    List<String> names = runs.stream().map(RunSummary::name).toList();
    return names.stream().distinct().count() == names.size()
        ? names
        : runs.stream().map(RunDirectory::toString).toList();
  }

  private static JoinedLogs values(List<RunDirectory> runs, String metric, String protocol)
      throws IOException {
    return JoinedLogs.read(
        runs.stream().map(run -> Evaluation.log(run, metric)).toList(),
        row -> row.protocol().equals(protocol),
        (run, row) -> {});
  }

  private static List<Curve> curves(List<RunDirectory> runs) {
    return Stream.generate(Curve::new).limit(runs.size()).toList();
  }

  private static void add(MetricRow row, String name, Curve curve) {
    row.value(name).ifPresent(value -> curve.add(row.step(), value));
  }

  private static Set<String> metrics(List<RunDirectory> runs) throws IOException {
    Set<String> metrics = new TreeSet<>();
    for (RunDirectory run : runs) {
      metrics.addAll(Evaluation.metrics(run));
    }
    return metrics;
  }
}
