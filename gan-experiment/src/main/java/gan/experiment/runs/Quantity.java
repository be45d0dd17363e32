package gan.experiment.runs;

import java.util.List;
import java.util.Optional;

/**
 * One quantity of several runs side by side.
 *
 * @param name as the logs have it, such as {@code generatorLoss} or {@code fid}
 * @param readings one for each run; empty where a run has none
 */
public record Quantity(String name, List<Optional<Reading>> readings) {

  /** Copies the list. */
  public Quantity {
    readings = List.copyOf(readings);
  }

  /**
   * What was logged.
   *
   * @param step when
   * @param value may be NaN or infinite
   */
  public record Reading(long step, double value) {}
}
