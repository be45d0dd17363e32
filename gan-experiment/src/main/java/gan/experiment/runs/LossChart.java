package gan.experiment.runs;

import gan.core.plot.Ticks;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The losses of several runs against their steps as a picture on a white ground: above those of the
 * discriminators, below those of the generators, one colour for each run.
 *
 * @param comparison what to draw
 */
public record LossChart(RunComparison comparison) {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 360;
  private static final int LEFT = 110;
  private static final int RIGHT = 40;
  private static final int ABOVE = 44;
  private static final int BELOW = 56;
  private static final int LINE = 26;
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 16);

  /** Distinct for colour-blind eyes too (Okabe and Ito, 2008). */
  private static final List<Color> COLORS =
      Stream.of(0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x303030)
          .map(Color::new)
          .toList();

  /**
   * Writes a new PNG; a file that exists is never overwritten.
   *
   * @param out the file, or a folder in which to make a new one
   * @return the file
   * @throws GanException if the file exists or cannot be written, or there are no fonts
   */
  public Path write(Path out) {
    byte[] png = png();
    for (int number = 1; ; number++) {
      boolean isFolder = Files.isDirectory(out);
      String name = number == 1 ? "compare.png" : "compare-" + number + ".png";
      Path file = isFolder ? out.resolve(name) : out;
      try {
        return Files.write(file, png, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        if (!isFolder) {
          throw exists(file, e);
        }
      } catch (IOException e) {
        throw unwritable(file, e);
      }
    }
  }

  BufferedImage draw() {
    int legend = LINE * comparison.runs().size();
    BufferedImage picture =
        new BufferedImage(WIDTH, legend + 2 * (ABOVE + HEIGHT + BELOW), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(FONT);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    legend(graphics);
    int top = legend + ABOVE;
    panel(graphics, "discriminator loss", comparison.discriminator(), top);
    panel(graphics, "generator loss", comparison.generator(), top + HEIGHT + BELOW + ABOVE);
    graphics.dispose();
    return picture;
  }

  private void legend(Graphics2D graphics) {
    List<String> names = comparison.names();
    for (int run = 0; run < names.size(); run++) {
      int y = LINE * run + LINE;
      graphics.setColor(color(run));
      graphics.setStroke(stroke(run));
      graphics.drawLine(LEFT, y, LEFT + LINE * 2, y);
      graphics.setColor(Color.DARK_GRAY);
      graphics.drawString(names.get(run), LEFT + LINE * 2 + 12, y + LINE / 5);
    }
  }

  private void panel(Graphics2D graphics, String title, List<Curve> curves, int top) {
    double last =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Curve.Point::step)
            .max()
            .orElse(1);
    Extent extent = Extent.of(curves);
    Panel panel =
        new Panel(
            new Rectangle(LEFT, top, WIDTH - LEFT - RIGHT, HEIGHT),
            Ticks.within(0, Math.max(1, last), 8),
            Ticks.around(extent.low(), extent.high(), 6));
    panel.frame(graphics, title);
    for (int run = 0; run < curves.size(); run++) {
      panel.draw(graphics, curves.get(run).points(), color(run), stroke(run));
    }
  }

  private static Color color(int run) {
    return COLORS.get(run % COLORS.size());
  }

  /** Runs of the same colour differ in their dashes. */
  private static BasicStroke stroke(int run) {
    int round = run / COLORS.size();
    float[] dashes = round == 0 ? null : new float[] {4f + 6 * round, 6f};
    return new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  private byte[] png() {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(draw(), "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("Memory cannot be written to.", e);
    } catch (InternalError | LinkageError e) {
      throw withoutFonts(e);
    }
  }

  /** Slim containers have a Java without fonts, which fails when the first text is drawn. */
  private static GanException withoutFonts(Error cause) {
    return new GanException(
        Problem.of(
            ErrorCode.CANNOT_CREATE,
            "the curves cannot be drawn: this Java finds no fonts",
            "install fontconfig and a font, such as the packages fontconfig and fonts-dejavu-core."),
        cause);
  }

  private static GanException exists(Path file, IOException cause) {
    return new GanException(
        Problem.of(
            ErrorCode.CANNOT_CREATE,
            "'" + file + "' exists already",
            "name another file, or move this one away."),
        cause);
  }

  private static GanException unwritable(Path file, IOException cause) {
    return new GanException(
        Problem.of(
            ErrorCode.IO,
            "'" + file + "' cannot be written: " + cause,
            "name a file in a folder that exists and is writable, after --out."),
        cause);
  }
}
