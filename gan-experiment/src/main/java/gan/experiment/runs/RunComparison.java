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
 * @param discriminator the discriminator's loss against steps, a curve for each run
 * @param generator the generator's loss against steps, a curve for each run
 */
public record RunComparison(
    List<RunDirectory> runs,
    List<ConfigDifference> differences,
    List<Quantity> common,
    List<Quantity> end,
    List<Curve> discriminator,
    List<Curve> generator) {

  /** Copies the lists. */
  public RunComparison {
    runs = List.copyOf(runs);
    differences = List.copyOf(differences);
    common = List.copyOf(common);
    end = List.copyOf(end);
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
              (run, row) -> {
                add(row, MetricRow.DISCRIMINATOR_LOSS, discriminator.get(run));
                add(row, MetricRow.GENERATOR_LOSS, generator.get(run));
              });
      List<Quantity> common = new ArrayList<>(losses.commonQuantities());
      List<Quantity> end = new ArrayList<>(losses.lastQuantities());
      for (String metric : metrics(runs)) {
        JoinedLogs values =
            JoinedLogs.read(
                runs.stream().map(run -> Evaluation.log(run, metric)).toList(), (run, row) -> {});
        JoinedLogs.quantity(metric, values.common(), Evaluation::measured).ifPresent(common::add);
        JoinedLogs.quantity(metric, values.end(), Evaluation::measured).ifPresent(end::add);
      }
      return new RunComparison(runs, differences, common, end, discriminator, generator);
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
