package gan.core.train;

import gan.core.game.Game;
import java.util.Optional;

/**
 * Everything that is not a weight update: progress, logs, samples, checkpoints, checks.
 *
 * <p>Called on the training thread, in the order of the list; what a listener throws ends the
 * training. After {@code started}, either {@code ended} or {@code failed} is called.
 */
public interface TrainingListener {

  /**
   * Before the first round.
   *
   * @param start not the beginning if a run is resumed
   */
  default void started(Game game, Start start) {}

  /**
   * Whether the game must be as it is after a round when {@link #stepped} is called for it. Rounds
   * that no listener looks at may be played several at once; what they measured is told afterwards,
   * round by round, and the game is further by then.
   *
   * @param step how many rounds are done, that one included
   */
  default boolean looksAt(long step) {
    return true;
  }

  /** After each round. */
  default void stepped(Game game, StepReport report) {}

  /**
   * After the last round.
   *
   * @param step how many rounds are done
   * @param stopped why the training ended early; empty if it is complete
   */
  default void ended(Game game, long step, Optional<Stop.Reason> stopped) {}

  /** When the training cannot go on; the game may be in any state. */
  default void failed(Throwable cause) {}
}
