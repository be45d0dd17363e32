package gan.core.train;

import gan.core.game.Game;

/**
 * Everything that is not a weight update: progress, logs, samples, checkpoints, checks.
 *
 * <p>Called on the training thread, in the order of the list; what a listener throws ends the
 * training.
 */
public interface TrainingListener {

  /** Before the first round. */
  default void started(Game game) {}

  /** After each round. */
  default void stepped(Game game, StepReport report) {}

  /** After the last round. */
  default void finished(Game game, long steps) {}
}
