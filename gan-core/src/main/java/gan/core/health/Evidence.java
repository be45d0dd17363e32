package gan.core.health;

import gan.core.game.Game;
import gan.core.game.Samples;
import java.nio.file.Path;

/** Draws what warnings speak of. */
public interface Evidence {

  /** The picture of the generator's samples after a step. */
  Path samples(Game game, long step);

  /**
   * Draws a picture for one warning.
   *
   * @param name the warning's name
   * @param step when it was seen
   * @param samples what to draw
   * @param columns images in a row
   */
  Path draw(String name, long step, Samples samples, int columns);
}
