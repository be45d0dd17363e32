package gan.experiment.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.GanException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossChartTest {
  private static final int BLUE = 0x0072b2;
  private static final int VERMILION = 0xd55e00;

  @TempDir private Path folder;

  @Test
  void eachRunHasItsColourOnWhite() throws Exception {
    BufferedImage picture = chart(2, 3).draw();
    assertThat(picture.getRGB(0, 0) & 0xffffff).isEqualTo(0xffffff);
    assertThat(colors(picture)).contains(BLUE, VERMILION).doesNotContain(0x009e73);
    assertThat(colors(upper(picture))).contains(BLUE, VERMILION);
    assertThat(colors(picture.getSubimage(111, 557, 1048, 358))).contains(BLUE, VERMILION);
  }

  @Test
  void higherLossesAreHigherUp() throws Exception {
    BufferedImage picture = upper(chart(2, 3).draw());
    assertThat(top(picture, VERMILION)).isLessThan(top(picture, BLUE));
  }

  @Test
  void runsWithOneRowOrNoneCanBeDrawn() throws Exception {
    assertThat(colors(chart(2, 0).draw())).contains(BLUE, VERMILION);
    BufferedImage dots = chart(2, 1).draw();
    assertThat(colors(upper(dots))).contains(BLUE, VERMILION);
  }

  @Test
  void moreRunsThanColoursCanBeDrawn() throws Exception {
    assertThat(chart(9, 3).draw().getHeight()).isGreaterThan(chart(2, 3).draw().getHeight());
  }

  @Test
  void aFolderGetsANewPictureEachTime() throws Exception {
    LossChart chart = chart(2, 3);
    assertThat(chart.write(folder)).isEqualTo(folder.resolve("compare.png"));
    assertThat(chart.write(folder)).isEqualTo(folder.resolve("compare-2.png"));
    assertThat(chart.write(folder)).isEqualTo(folder.resolve("compare-3.png"));
    assertThat(ImageIO.read(folder.resolve("compare-3.png").toFile()).getWidth()).isEqualTo(1200);
  }

  @Test
  void aFileIsNeverOverwritten() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.png"), "mine");
    LossChart chart = chart(2, 3);
    assertThatThrownBy(() -> chart.write(file))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-R002: 'FILE' exists already
              Fix: name another file, or move this one away."""
                .replace("FILE", file.toString()));
    assertThat(file).hasContent("mine");
  }

  @Test
  void aMissingFolderIsNamed() throws Exception {
    Path file = folder.resolve("none/mine.png");
    LossChart chart = chart(2, 3);
    assertThatThrownBy(() -> chart.write(file))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-R003: 'FILE' cannot be written: java.nio.file.NoSuchFileException: FILE
              Fix: name a file in a folder that exists and is writable, after --out."""
                .replace("FILE", file.toString()));
  }

  /** Run 1 has losses of 1, run 2 of 2, and so on. */
  private LossChart chart(int count, int rows) throws IOException {
    List<WrittenRun> runs = new ArrayList<>();
    Path parent = Files.createTempDirectory(folder, "runs");
    for (int run = 1; run <= count; run++) {
      WrittenRun written = WrittenRun.in(parent, "0000" + run + "-a");
      for (int row = 1; row <= rows; row++) {
        written.metrics(row, run, run);
      }
      runs.add(written);
    }
    return new LossChart(RunComparison.of(runs.stream().map(WrittenRun::run).toList()));
  }

  /** The upper panel within its frame, of a chart of two runs. */
  private static BufferedImage upper(BufferedImage picture) {
    return picture.getSubimage(111, 97, 1048, 358);
  }

  private static Set<Integer> colors(BufferedImage picture) {
    Set<Integer> colors = new TreeSet<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        colors.add(picture.getRGB(x, y) & 0xffffff);
      }
    }
    return colors;
  }

  /** The topmost pixel of a colour. */
  private static int top(BufferedImage picture, int color) {
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if ((picture.getRGB(x, y) & 0xffffff) == color) {
          return y;
        }
      }
    }
    throw new AssertionError("The colour is nowhere.");
  }
}
