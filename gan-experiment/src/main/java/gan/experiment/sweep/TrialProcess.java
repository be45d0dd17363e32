package gan.experiment.sweep;

import java.util.OptionalInt;

/** A process that trains one trial. */
public interface TrialProcess {

  /** What it ended with; empty as long as it runs. */
  OptionalInt exit();

  /** Asks it to save and end. */
  void stop();
}
