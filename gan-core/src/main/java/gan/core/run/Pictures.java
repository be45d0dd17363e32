package gan.core.run;

import gan.core.game.Game;
import gan.core.game.Samples;
import gan.core.health.Reals;
import gan.core.plot.Judge;
import gan.core.plot.Plot;
import gan.core.spi.DataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;

/**
 * Draws samples as one PNG: images in a grid, each beside the one that it was made from, if any;
 * all else as a {@link Plot}. Not thread-safe.
 *
 * <p>A file that exists is never overwritten: whatever writes it refuses.
 */
public final class Pictures {
  private static final int MOST_REALS = 1000;

  private final int columns;
  private final Function<Samples, Plot> plots;

  /**
   * Pictures of samples whose data is not at hand: a plot has a frame of its own.
   *
   * @param columns images in a row
   */
  public Pictures(int columns) {
    this.columns = columns;
    this.plots = Plot::of;
  }

  /**
   * Pictures of samples of known data: all plots have one frame, that of at most 1,000 real
   * samples.
   *
   * @param columns images in a row
   * @param data what to read real samples from when the first plot is drawn
   * @param seed which of them
   */
  public Pictures(int columns, DataSource data, long seed) {
    this.columns = columns;
    this.plots = new OnePlot(data, seed);
  }

  /** Draws generated samples. */
  public void write(Samples samples, Path file) {
    write(samples, Judge.none(), file);
  }

  /** Draws generated samples, and what the game's discriminator thinks, where that can be drawn. */
  public void write(Samples samples, Game game, Path file) {
    write(samples, game::scores, file);
  }

  /** Draws real samples. */
  public void writeReal(Samples samples, Path file) {
    save(samples.sample().isImage() ? grid(samples) : plots.apply(samples).real(samples), file);
  }

  private void write(Samples samples, Judge judge, Path file) {
    save(
        samples.sample().isImage() ? grid(samples) : plots.apply(samples).generated(samples, judge),
        file);
  }

  private byte[] grid(Samples samples) {
    Samples shown = samples.given().map(given -> SideBySide.of(given, samples)).orElse(samples);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(ImageGrid.draw(shown, columns), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private static void save(byte[] png, Path file) {
    new PictureFile(file).write(png);
  }

  /** One plot for all samples, made when it is first asked for. */
  private static final class OnePlot implements Function<Samples, Plot> {
    private final DataSource data;
    private final long seed;
    private Optional<Plot> plot = Optional.empty();

    OnePlot(DataSource data, long seed) {
      this.data = data;
      this.seed = seed;
    }

    @Override
    public Plot apply(Samples samples) {
      if (plot.isEmpty()) {
        Samples reals = Samples.of(Reals.read(data, seed, MOST_REALS));
        plot = Optional.of(Plot.of(data, reals));
      }
      return plot.get();
    }
  }
}
