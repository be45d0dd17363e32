package gan.it.results;

import gan.core.evaluate.Assessment;
import gan.core.game.Samples;
import gan.core.plugin.PluginRegistry;
import gan.core.run.LabelledPicture;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.Measurement;
import gan.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code docs/results/fid-order.md}: FID of MNIST's test images that were made worse step by
 * step. Not part of the tests: run with -Presults. That the order holds is tested by FidOrderIT.
 */
class FidOrderResults {
  private static final Path REAL = Path.of(System.getProperty("gan.data"));
  private static final Path RESULTS =
      Path.of(System.getProperty("gan.home")).resolve("docs/results");
  private static final int SAMPLES = 10_000;

  private final PluginRegistry registry = PluginRegistry.load(List.of());

  @Test
  void moreIsWorse() throws IOException {
    try (DataSource train = mnist("train");
        DataSource test = mnist("test")) {
      FidOrder order =
          new FidOrder(
              train,
              test,
              "{type: frozen-graph, path: "
                  + REAL.resolve("eval/mnist_cnn_frozen.pb")
                  + ", scale: 0.01}",
              SAMPLES,
              registry);
      String page =
          """
          # FID of spoilt images

          MNIST's 10,000 test images against its training images, by the features of `eval/mnist_cnn_frozen.pb` times 0.01, made by
          `mvn -B -Presults -Dit.test=FidOrderResults verify`. FID ± half of its 95 % interval.

          ![Rows: blurred, noisy; from left to right more](fid-order.png)

          """
              + table("Gaussian blur, deviation in pixels", order.blurred())
              + table("noise, deviation in levels of 255", order.noisy())
              + table("classes left out", order.dropped())
              + "The two halves of the test images, 5,000 each: "
              + order.halves().stream()
                  .map(FidOrderResults::text)
                  .collect(Collectors.joining(" and "))
              + ".\n";
      Files.writeString(RESULTS.resolve("fid-order.md"), page);
      System.out.println(page);
      draw(test);
    }
  }

  private static String table(String title, Map<Double, Assessment> steps) {
    String heads =
        steps.keySet().stream()
            .map(step -> String.format(Locale.ROOT, "%s", step).replaceAll("\\.0$", ""))
            .collect(Collectors.joining(" | "));
    String values =
        steps.values().stream().map(FidOrderResults::text).collect(Collectors.joining(" | "));
    return "| "
        + title
        + " | "
        + heads
        + " |\n"
        + "|---".repeat(steps.size() + 1)
        + "|\n| FID | "
        + values
        + " |\n\n";
  }

  private static String text(Assessment found) {
    Measurement measurement = found.measurement();
    double half =
        measurement
            .interval()
            .map(interval -> (interval.high() - interval.low()) / 2)
            .orElseThrow();
    return String.format(Locale.ROOT, "%.2f ± %.2f", measurement.value(), half);
  }

  private static void draw(DataSource test) throws IOException {
    List<DataSource> all =
        Stream.concat(
                Arrays.stream(FidOrder.BLURS).mapToObj(blur -> Spoilt.blurred(test, blur)),
                Arrays.stream(FidOrder.NOISES).mapToObj(noise -> Spoilt.noisy(test, noise)))
            .map(DataSource.class::cast)
            .toList();
    List<Samples> cells = new ArrayList<>();
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < FidOrder.BLURS.length; column++) {
        Batch one = new Batch(test.sample(), 1);
        all.get(row * FidOrder.BLURS.length + column).read(0, one, 0);
        cells.add(Samples.of(one));
      }
    }
    Path picture = RESULTS.resolve("fid-order.png");
    Files.deleteIfExists(picture);
    LabelledPicture.full(
            Samples.joined(cells), List.of("0", "1", "2", "3", "4", "5"), List.of("blur", "noise"))
        .write(picture);
  }

  private DataSource mnist(String split) {
    return Experiment.parse(
            """
            name: data
            data: {type: idx, path: %s, split: %s}
            generator: {type: dcgan}
            discriminator: {type: dcgan}
            loss: {type: minimax}
            training: {steps: 1}
            """
                .formatted(REAL.resolve("mnist"), split),
            "data.yaml",
            List.of(),
            registry)
        .openData();
  }
}
