package gan.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.game.Samples;
import gan.core.plot.Judge;
import gan.core.plot.Plot;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledPictureTest {
  private static final int SIDE = 56;
  private static final int GAP = 2;
  private static final int BLANK = 0xff808080;

  @TempDir private Path folder;

  @Test
  void namesStandAroundTheSamples() throws IOException {
    Path file = folder.resolve("a.png");
    LabelledPicture picture = levels(List.of("first", "second"));
    assertThat(picture.write(file)).isTrue();

    BufferedImage read = ImageIO.read(file.toFile());
    BufferedImage plain = picture.plain();
    assertThat(plain.getWidth()).isEqualTo(3 * (SIDE + GAP) + GAP);
    assertThat(plain.getHeight()).isEqualTo(2 * (SIDE + GAP) + GAP);
    int left = read.getWidth() - plain.getWidth();
    int top = read.getHeight() - plain.getHeight();
    assertThat(left).isBetween(20, 80);
    assertThat(top).isBetween(15, 40);
    for (int y = 0; y < plain.getHeight(); y++) {
      for (int x = 0; x < plain.getWidth(); x++) {
        assertThat(read.getRGB(left + x, top + y)).isEqualTo(plain.getRGB(x, y));
      }
    }
    int pitch = SIDE + GAP;
    for (int row = 0; row < 2; row++) {
      assertThat(ink(read, 0, top + row * pitch, left, pitch)).isBetween(20, 400);
    }
    for (int column = 0; column < 3; column++) {
      assertThat(ink(read, left + column * pitch, 0, pitch, top)).isBetween(3, 200);
    }
  }

  @Test
  void longNamesOfColumnsAreTurned() throws IOException {
    Path file = folder.resolve("a.png");
    SampleSpec sample = SampleSpec.image(2, 2, 1, 0);
    Samples one = new Samples(sample, 1, new float[4]);
    LabelledPicture.full(one, List.of("a name that needs room"), List.of("r")).write(file);
    assertThat(ImageIO.read(file.toFile()).getHeight()).isBetween(SIDE + 100, SIDE + 300);
  }

  /** What a Java without fonts throws when text is drawn for the first time, and from then on. */
  @Test
  void withoutFontsThePictureIsPlain() throws IOException {
    LabelledPicture picture = levels(List.of("first", "second"));
    List<Error> failures =
        List.of(new InternalError("no fonts"), new NoClassDefFoundError("sun/font/FontManager"));
    for (Error failure : failures) {
      Path file = folder.resolve(failure.getClass().getSimpleName() + ".png");
      assertThat(
              picture.write(
                  file,
                  plain -> {
                    throw failure;
                  }))
          .isFalse();
      BufferedImage read = ImageIO.read(file.toFile());
      assertThat(read.getWidth()).isEqualTo(picture.plain().getWidth());
      assertThat(read.getHeight()).isEqualTo(picture.plain().getHeight());
    }
  }

  @Test
  void placesWithoutASampleStayBlank() {
    BufferedImage plain = levels(List.of("first", "second")).plain();
    int pitch = SIDE + GAP;
    int middle = GAP + SIDE / 2;
    int[] levels = {0, 64, 128, 191, 255};
    for (int i = 0; i < 5; i++) {
      assertThat(plain.getRGB(middle + i % 3 * pitch, middle + i / 3 * pitch) & 0xff)
          .isEqualTo(levels[i]);
    }
    assertThat(plain.getRGB(middle + 2 * pitch, middle + pitch)).isEqualTo(BLANK);
  }

  @Test
  void anAnimationHasAFrameForEachColumnAndNoEnd() throws IOException {
    Path file = folder.resolve("a.gif");
    levels(List.of("first", "second")).writeAnimation(file);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(3);
      int[] levels = {0, 64, 128};
      String[] delays = {"60", "12", "60"};
      for (int i = 0; i < 3; i++) {
        BufferedImage frame = reader.read(i);
        assertThat(frame.getWidth()).isEqualTo(2 * (SIDE + GAP) + GAP);
        assertThat(frame.getHeight()).isEqualTo(SIDE + 2 * GAP);
        assertThat(frame.getRGB(SIDE / 2, SIDE / 2) & 0xff).isEqualTo(levels[i]);
        IIOMetadataNode metadata =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        assertThat(attribute(metadata, "GraphicControlExtension", "delayTime"))
            .isEqualTo(delays[i]);
        if (i == 0) {
          assertThat(attribute(metadata, "ApplicationExtension", "applicationID"))
              .isEqualTo("NETSCAPE");
        }
      }
    } finally {
      reader.dispose();
    }
  }

  @Test
  void vectorsAreAPlotAndEachFrameHasItsPointsInPlace() throws IOException {
    Samples points =
        new Samples(SampleSpec.vector(2, ValueRange.UNBOUNDED, 0), 2, new float[] {0, 0, 1, 1});
    Plot plot = Plot.of(points);
    LabelledPicture picture = LabelledPicture.full(points, List.of("a", "b"), List.of("r"));
    assertThat(picture.write(folder.resolve("a.png"))).isFalse();
    BufferedImage all = ImageIO.read(folder.resolve("a.png").toFile());
    assertThat(difference(all, plotted(plot, points))).isZero();

    picture.writeAnimation(folder.resolve("a.gif"));
    BufferedImage first = plotted(plot, points.range(0, 1));
    BufferedImage second = plotted(plot, points.range(1, 2));
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(folder.resolve("a.gif").toFile())) {
      reader.setInput(in);
      // A GIF has 256 colours: a frame is near its plot, and nearer than the other's.
      assertThat(difference(reader.read(0), first))
          .isLessThan(difference(reader.read(0), second) / 4);
      assertThat(difference(reader.read(1), second))
          .isLessThan(difference(reader.read(1), first) / 4);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage plotted(Plot plot, Samples some) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(plot.generated(some, Judge.none())));
  }

  /** The sum of the absolute differences of the green numbers of all pixels. */
  private static long difference(BufferedImage a, BufferedImage b) {
    long sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        sum += Math.abs((a.getRGB(x, y) >> 8 & 255) - (b.getRGB(x, y) >> 8 & 255));
      }
    }
    return sum;
  }

  @Test
  void aFileThatExistsIsLeftAlone() throws IOException {
    LabelledPicture picture = levels(List.of("first", "second"));
    for (String name : List.of("a.png", "a.gif")) {
      Path file = Files.writeString(folder.resolve(name), "mine");
      assertThatThrownBy(
              () -> {
                if (name.endsWith("gif")) {
                  picture.writeAnimation(file);
                } else {
                  picture.write(file);
                }
              })
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CANNOT_CREATE))
          .hasMessage(
              "error GAN-R002: '"
                  + file
                  + "' exists already\n  Fix: name another file, or move this one away.");
      assertThat(file).hasContent("mine");
    }
  }

  /** Five even images, from black to white; the sixth place is empty. */
  private static LabelledPicture levels(List<String> rows) {
    float[] values = new float[5];
    IntStream.range(0, 5).forEach(i -> values[i] = -1 + i * 0.5f);
    Samples samples = new Samples(SampleSpec.image(1, 1, 1, 0), 5, values);
    return new LabelledPicture(samples, List.of(0, 1, 2, 3, 4), List.of("0", "0.5", "1"), rows);
  }

  private static String attribute(IIOMetadataNode tree, String node, String name) {
    return ((IIOMetadataNode) tree.getElementsByTagName(node).item(0)).getAttribute(name);
  }

  /** Pixels that are not white. */
  private static int ink(BufferedImage picture, int left, int top, int width, int height) {
    int count = 0;
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        count += picture.getRGB(x, y) == 0xffffffff ? 0 : 1;
      }
    }
    return count;
  }
}
