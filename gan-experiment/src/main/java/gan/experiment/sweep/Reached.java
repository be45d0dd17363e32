package gan.experiment.sweep;

import gan.core.run.RunDirectory;
import gan.experiment.runs.Measured;
import gan.experiment.runs.MetricRow;
import gan.experiment.runs.RunSummary;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How far a trial's run is and what was last logged of it.
 *
 * @param step how many steps are done
 * @param steps how many there shall be
 * @param discriminatorLoss may be NaN or infinite
 * @param generatorLoss may be NaN or infinite
 * @param metrics the last value of each
 */
public record Reached(
    OptionalLong step,
    OptionalLong steps,
    OptionalDouble discriminatorLoss,
    OptionalDouble generatorLoss,
    List<Measured> metrics) {
  /** What there is before there is a run. */
  static final Reached NOTHING =
      new Reached(
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          List.of());

  /** Copies the list. */
  public Reached {
    metrics = List.copyOf(metrics);
  }

  /** Reads a run, as far as it can be read. */
  static Reached of(RunDirectory run) {
    try {
      RunSummary summary = RunSummary.of(run);
      return new Reached(
          summary.step(),
          summary.status().steps(),
          loss(summary.last(), MetricRow.DISCRIMINATOR_LOSS),
          loss(summary.last(), MetricRow.GENERATOR_LOSS),
          Measured.lastOf(run));
    } catch (IOException e) {
      return NOTHING;
    }
  }

  /** How much of it is done, from 0 to 1. */
  public double share() {
    return step.isPresent() && steps.isPresent() && steps.getAsLong() > 0
        ? (double) step.getAsLong() / steps.getAsLong()
        : 0;
  }

  private static OptionalDouble loss(Optional<MetricRow> row, String name) {
    return row.isPresent() ? row.get().value(name) : OptionalDouble.empty();
  }
}
