package gan.experiment.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.game.LatentBatch;
import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.health.Reals;
import gan.core.plot.Judge;
import gan.core.plot.Plot;
import gan.core.problem.GanException;
import gan.core.run.ImageStrip;
import gan.core.spi.DataSource;
import gan.experiment.SavedRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples that are no images, and images that are made from others. */
class OtherSamplesTest {
  @TempDir private Path folder;

  @Test
  void pointsAreNumbersAndAPlotInTheFrameOfTheData() throws IOException {
    SavedRun saved = points();
    try (TrainedGenerator generator = saved.generator(TrainedRuns.REGISTRY);
        DataSource data = saved.openData(TrainedRuns.REGISTRY);
        SampleServer server = SampleServer.start(saved, TrainedRuns.REGISTRY, 0)) {
      Browser browser = Browser.of(server);
      Samples sample = generator.sample(9, 0);
      assertThat(browser.text("/numbers?seed=9"))
          .isEqualTo(Arrays.toString(sample.values()).replace(" ", ""));
      Plot plot = Plot.of(data, Samples.of(Reals.read(data, 5, 1000)));
      assertThat(browser.bytes("/sample?seed=9")).isEqualTo(plot.generated(sample, Judge.none()));
      List<float[]> vectors =
          LongStream.range(0, 65).mapToObj(i -> new float[] {1, -3 + 6 * i / 64f}).toList();
      assertThat(browser.bytes("/neighbours?z=1,1&coordinate=1"))
          .isEqualTo(
              plot.generated(
                  generator.samples(new LatentBatch(vectors, 0, 0, Optional.empty())),
                  Judge.none()));
      assertThat(browser.verdict("/sample?label=0"))
          .isEqualTo("400 The run's generator knows no classes.\n");
    }
  }

  @Test
  void withoutTheDataTheFrameIsThatOfWhatTheGeneratorMakes() throws IOException {
    SavedRun saved = points();
    Files.delete(folder.resolve("points.csv"));
    try (TrainedGenerator generator = saved.generator(TrainedRuns.REGISTRY);
        SampleServer server = SampleServer.start(saved, TrainedRuns.REGISTRY, 0)) {
      Samples some = generator.samples(LongStream.range(0, 1000).toArray(), new int[1000]);
      assertThat(Browser.of(server).bytes("/sample?seed=9"))
          .isEqualTo(Plot.of(some).generated(generator.sample(9, 0), Judge.none()));
    }
  }

  @Test
  void aClosedServerAnswersNobody() throws IOException {
    SampleServer server = SampleServer.start(points(), TrainedRuns.REGISTRY, 0);
    Browser browser = Browser.of(server);
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    server.close();
    assertThatThrownBy(() -> browser.get("/")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aSampleIsMadeFromTheImageThatWasChosen() throws IOException {
    SavedRun saved = pairs();
    try (TrainedGenerator generator = saved.generator(TrainedRuns.REGISTRY);
        DataSource data = saved.openData(TrainedRuns.REGISTRY);
        SampleServer server = SampleServer.start(saved, TrainedRuns.REGISTRY, 0)) {
      Browser browser = Browser.of(server);
      Samples given = new GivenImages(data).at(2);
      assertThat(browser.bytes("/sample?given=2"))
          .isEqualTo(new ImageStrip(generator.samples(new long[] {0}, new int[] {0}, given)).png())
          .isNotEqualTo(browser.bytes("/sample?given=1"));
      assertThat(browser.text("/generator"))
          .startsWith("{\"isImage\":true,\"width\":16,\"height\":8,\"latent\":[],\"classes\":0,")
          .contains("\"given\":4,");
      assertThat(browser.verdict("/sample?given=4"))
          .isEqualTo("400 'given' is '4', not a whole number from 0 to 3.\n");
      assertThat(browser.verdict("/neighbours"))
          .isEqualTo("400 The run's generator takes no latent vectors.\n");
    }
  }

  @Test
  void withoutItsImagesNothingIsServed() throws IOException {
    SavedRun saved = pairs();
    Files.move(folder.resolve("pairs"), folder.resolve("gone"));
    assertThatThrownBy(() -> SampleServer.start(saved, TrainedRuns.REGISTRY, 0))
        .isInstanceOf(GanException.class)
        .hasMessageStartingWith(
            "error GAN-D001: '%s', given as 'path', does not exist\n"
                .formatted(folder.resolve("pairs/A")));
  }

  private SavedRun points() throws IOException {
    Path csv = folder.resolve("points.csv");
    Files.writeString(csv, "x,y\n-1,-2\n1,2\n0,0.5\n0.5,0\n");
    return new TrainedRuns(folder).points(csv);
  }

  private SavedRun pairs() throws IOException {
    for (int i = 0; i < 4; i++) {
      draw("pairs/A/" + i + ".png", 0x20 * i);
      draw("pairs/B/" + i + ".png", 0x200010 * i);
    }
    return new TrainedRuns(folder).pairs(folder.resolve("pairs"));
  }

  private void draw(String file, int color) throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64; i++) {
      image.setRGB(i % 8, i / 8, color + i);
    }
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    ImageIO.write(image, "png", path.toFile());
  }
}
