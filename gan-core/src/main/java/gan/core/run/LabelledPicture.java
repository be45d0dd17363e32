package gan.core.run;

import gan.core.game.Samples;
import gan.core.plot.Judge;
import gan.core.plot.Plot;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Samples in rows and columns whose names are written around them; vectors are a scatter without
 * names.
 *
 * @param samples the samples
 * @param places where each stands, counted row by row
 * @param columns what each column is
 * @param rows what each row is
 */
public record LabelledPicture(
    Samples samples, List<Integer> places, List<String> columns, List<String> rows) {
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final int SPACE = 5;

  /** Copies the lists. */
  public LabelledPicture {
    places = List.copyOf(places);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Samples that fill every place. */
  public static LabelledPicture full(Samples samples, List<String> columns, List<String> rows) {
    return new LabelledPicture(
        samples, IntStream.range(0, samples.count()).boxed().toList(), columns, rows);
  }

  /**
   * Writes a new PNG; a file that exists is never overwritten.
   *
   * @return whether the names are in it: they are not in a picture of vectors, nor where this Java
   *     finds no fonts
   * @throws gan.core.problem.GanException if the file exists or cannot be written
   */
  public boolean write(Path file) {
    return write(file, this::labelled);
  }

  boolean write(Path file, UnaryOperator<BufferedImage> labelling) {
    BufferedImage plain = plain();
    if (!samples.sample().isImage()) {
      new PictureFile(file).writePng(plain);
      return false;
    }
    try {
      new PictureFile(file).writePng(labelling.apply(plain));
      return true;
    } catch (InternalError | LinkageError e) {
      // Slim containers have a Java without fonts, which fails when the first text is drawn.
      new PictureFile(file).writePng(plain);
      return false;
    }
  }

  /**
   * Writes a new GIF that shows one column after another, without end.
   *
   * @throws gan.core.problem.GanException if the file exists or cannot be written
   */
  public void writeAnimation(Path file) {
    List<BufferedImage> frames = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      frames.add(frame(column));
    }
    new PictureFile(file).writeGif(frames);
  }

  /** The samples of one column; those of all rows side by side. */
  private BufferedImage frame(int column) {
    List<Samples> there = new ArrayList<>();
    List<Integer> where = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i) % columns.size() == column) {
        there.add(shown().range(i, i + 1));
        where.add(places.get(i) / columns.size());
      }
    }
    Samples one = Samples.joined(there);
    return samples.sample().isImage() ? ImageGrid.draw(one, where, rows.size(), 1) : plot(one);
  }

  BufferedImage plain() {
    return samples.sample().isImage()
        ? ImageGrid.draw(shown(), places, columns.size(), rows.size())
        : plot(samples);
  }

  /** Some samples where they are in a picture of all. */
  private BufferedImage plot(Samples some) {
    byte[] png = Plot.of(samples).generated(some, Judge.none());
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Samples shown() {
    return samples.given().map(given -> SideBySide.of(given, samples)).orElse(samples);
  }

  /** The names of rows stand on the left, those of columns above, turned where there is no room. */
  private BufferedImage labelled(BufferedImage plain) {
    Graphics2D measuring = plain.createGraphics();
    FontMetrics metrics = measuring.getFontMetrics(FONT);
    measuring.dispose();
    int left = SPACE + widest(metrics, rows) + SPACE;
    int pitch = plain.getWidth() / columns.size();
    boolean isTurned = widest(metrics, columns) > pitch - 2;
    int top = SPACE + (isTurned ? widest(metrics, columns) : metrics.getHeight()) + SPACE;
    BufferedImage picture =
        new BufferedImage(
            left + plain.getWidth(), top + plain.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    graphics.drawImage(plain, left, top, null);
    graphics.setColor(Color.DARK_GRAY);
    graphics.setFont(FONT);
    int height = plain.getHeight() / rows.size();
    for (int row = 0; row < rows.size(); row++) {
      int middle = top + row * height + (height + metrics.getAscent() - metrics.getDescent()) / 2;
      graphics.drawString(rows.get(row), left - SPACE - metrics.stringWidth(rows.get(row)), middle);
    }
    for (int column = 0; column < columns.size(); column++) {
      name(graphics, columns.get(column), left + column * pitch + pitch / 2, top, isTurned);
    }
    graphics.dispose();
    return picture;
  }

  private static void name(
      Graphics2D graphics, String name, int middle, int top, boolean isTurned) {
    FontMetrics metrics = graphics.getFontMetrics();
    if (!isTurned) {
      int width = metrics.stringWidth(name);
      graphics.drawString(name, middle - width / 2, top - SPACE - metrics.getDescent());
      return;
    }
    Graphics2D upwards = (Graphics2D) graphics.create();
    upwards.translate(middle + (metrics.getAscent() - metrics.getDescent()) / 2, top - SPACE);
    upwards.rotate(-Math.PI / 2);
    upwards.drawString(name, 0, 0);
    upwards.dispose();
  }

  private static int widest(FontMetrics metrics, List<String> names) {
    return names.stream().mapToInt(metrics::stringWidth).max().orElse(0);
  }
}
