package gan.core.run;

import gan.core.game.Game;
import gan.core.game.Samples;
import gan.core.health.Evidence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Draws the pictures of warnings into {@code samples/}, unless the {@link SampleLog} has drawn the
 * same samples at that step already.
 */
public final class HealthPictures implements Evidence {
  private final RunDirectory run;
  private final int rows;
  private final int columns;
  private final long seed;

  /**
   * Pictures of the same latent vectors as those of a {@link SampleLog}.
   *
   * @param run where to write
   * @param rows images in a column
   * @param columns images in a row
   * @param seed which latent vectors
   */
  public HealthPictures(RunDirectory run, int rows, int columns, long seed) {
    this.run = run;
    this.rows = rows;
    this.columns = columns;
    this.seed = seed;
  }

  @Override
  public Path samples(Game game, long step) {
    Path logged = run.samples(step);
    return Files.exists(logged)
        ? logged
        : draw("health", step, game.samples(seed, rows * columns), columns);
  }

  @Override
  public Path draw(String name, long step, Samples samples, int columns) {
    Path file =
        run.samples(step).resolveSibling(String.format(Locale.ROOT, "%s-%06d.png", name, step));
    if (!Files.exists(file)) {
      new Pictures(columns).write(samples, file);
    }
    return file;
  }
}
