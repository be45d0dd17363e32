package gan.core.health;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the health of a training is watched.
 *
 * @param every steps from one look to the next, at least 1
 * @param patience looks in a row that must see the same before it is warned about, at least 1
 * @param warnings where warnings go
 * @param evidence draws their pictures
 */
public record Watch(long every, int patience, Warnings warnings, Evidence evidence) {

  /** Refuses numbers below one. */
  public Watch {
    if (every < 1 || patience < 1) {
      throw new IllegalArgumentException(
          "every and patience must be at least 1, not " + every + " and " + patience + ".");
    }
  }

  /** Whether to look at a step, counted from 1. */
  boolean looksAt(long step) {
    return step % every == 0;
  }

  void warn(long step, String name, String message, String advice, Path picture) {
    warnings.warn(new HealthWarning(step, name, message, advice, Optional.of(picture)));
  }
}
