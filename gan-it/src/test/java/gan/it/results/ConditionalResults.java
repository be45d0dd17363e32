package gan.it.results;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.plugin.PluginRegistry;
import gan.core.run.Pictures;
import gan.core.run.RunDirectory;
import gan.experiment.Experiment;
import gan.experiment.SavedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trains {@code experiments/mnist-projection.yaml}, asks for each digit, and lets a classifier that
 * was trained on MNIST read what came; writes {@code docs/results/conditional.md}. Not part of the
 * tests: run with -Presults.
 */
class ConditionalResults {
  private static final int CLASSES = 10;
  private static final int EACH = 1000;
  private static final int COLUMNS = 16;

  @TempDir private Path folder;

  @Test
  void theDigitThatIsAskedForIsTheDigitThatComes() throws IOException {
    Path home = Path.of(System.getProperty("gan.home"));
    Path data = Path.of(System.getProperty("gan.data"));
    PluginRegistry registry = PluginRegistry.load(List.of());
    Experiment experiment =
        Experiment.load(
            home.resolve("experiments/mnist-projection.yaml"),
            List.of("data.path=" + data.resolve("mnist"), "output.directory=" + folder),
            registry);
    long start = System.nanoTime();
    RunDirectory run = experiment.run();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    Path results = Files.createDirectories(home.resolve("docs/results"));
    try (TrainedGenerator generator = SavedRun.find(run, OptionalLong.empty()).generator(registry);
        FrozenClassifier classifier =
            new FrozenClassifier(data.resolve("eval/mnist_cnn_frozen.pb"))) {
      double[] right = right(generator, classifier);
      Path picture = results.resolve("mnist-projection.png");
      Files.deleteIfExists(picture);
      new Pictures(COLUMNS).write(grid(generator), picture);
      String page = page(right, time, experiment.config().training().steps());
      Files.writeString(results.resolve("conditional.md"), page);
      System.out.println(page);
      assertThat(right).hasSize(CLASSES);
      assertThat(IntStream.range(0, CLASSES).mapToDouble(i -> right[i]).average().orElseThrow())
          .isGreaterThanOrEqualTo(0.9);
      assertThat(time).isLessThan(Duration.ofMinutes(20));
    }
  }

  private static double[] right(TrainedGenerator generator, FrozenClassifier classifier) {
    double[] right = new double[CLASSES];
    for (int asked = 0; asked < CLASSES; asked++) {
      int label = asked;
      long first = (long) EACH * asked;
      Samples samples =
          generator.samples(
              LongStream.range(first, first + EACH).toArray(),
              IntStream.range(0, EACH).map(i -> label).toArray());
      right[asked] =
          IntStream.of(classifier.labels(samples)).filter(read -> read == label).count()
              / (double) EACH;
    }
    return right;
  }

  private static Samples grid(TrainedGenerator generator) {
    return generator.samples(
        LongStream.range(0, (long) CLASSES * COLUMNS).map(i -> i % COLUMNS).toArray(),
        IntStream.range(0, CLASSES * COLUMNS).map(i -> i / COLUMNS).toArray());
  }

  private static String page(double[] right, Duration time, long steps) {
    StringBuilder page =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                """
                # Conditional generation

                [experiments/mnist-projection.yaml](../../experiments/mnist-projection.yaml), trained on MNIST for %,d steps in %d min %d s on %d
                processors, made by `mvn -B -Presults verify`. Then %,d samples of each class were asked for, with the average of the
                generator, and a classifier (right on 99.0 %% of MNIST's test images) read them.

                ![A row for each digit; in a column the latent vector is the same](mnist-projection.png)

                | asked for | read as that |
                |---|---|
                """,
                steps,
                time.toMinutes(),
                time.toSecondsPart(),
                Runtime.getRuntime().availableProcessors(),
                EACH));
    for (int label = 0; label < CLASSES; label++) {
      page.append(String.format(Locale.ROOT, "| %d | %.1f %% |%n", label, 100 * right[label]));
    }
    double mean = IntStream.range(0, CLASSES).mapToDouble(i -> right[i]).average().orElseThrow();
    return page.append(String.format(Locale.ROOT, "| all | %.1f %% |%n", 100 * mean)).toString();
  }
}
