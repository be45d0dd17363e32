package gan.core.run;

import gan.core.game.Game;
import gan.core.game.Samples;
import gan.core.health.Evidence;
import gan.core.spi.DataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Draws the pictures of warnings into {@code samples/}, unless the {@link SampleLog} has drawn the
 * same samples at that step already.
 */
public final class HealthPictures implements Evidence {
  private final RunDirectory run;
  private final Pictures pictures;
  private final int count;
  private final long seed;

  /**
   * Pictures of the same latent vectors as those of a {@link SampleLog}.
   *
   * @param run where to write
   * @param data what is imitated
   * @param rows images in a column
   * @param columns images in a row
   * @param seed which latent vectors
   */
  public HealthPictures(RunDirectory run, DataSource data, int rows, int columns, long seed) {
    this.run = run;
    this.pictures = new Pictures(columns, data, seed);
    this.count = rows * columns;
    this.seed = seed;
  }

  @Override
  public Path samples(Game game, long step) {
    Path logged = run.samples(step);
    Path own = file("health", step);
    if (!Files.exists(logged) && !Files.exists(own)) {
      pictures.write(game.samples(seed, count), game, own);
    }
    return Files.exists(logged) ? logged : own;
  }

  @Override
  public Path draw(String name, long step, Samples samples, int columns) {
    Path file = file(name, step);
    if (!Files.exists(file)) {
      new Pictures(columns).write(samples, file);
    }
    return file;
  }

  private Path file(String name, long step) {
    return run.samples(step).resolveSibling(String.format(Locale.ROOT, "%s-%06d.png", name, step));
  }
}
