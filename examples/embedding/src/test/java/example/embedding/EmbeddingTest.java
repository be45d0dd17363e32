package example.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Latent;
import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.run.RunDirectory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingTest {
  private static final String LINE = "step %d: discriminator \\d\\.\\d{4}, generator \\d\\.\\d{4}";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void anExperimentPrintsItsLossesAndLeavesARunToSampleFrom() throws Exception {
    RunDirectory run =
        RunExperiment.run(
            Path.of("ring.yaml"),
            List.of("output.directory=" + folder, "output.logEvery=10", "training.steps=20"),
            out);
    assertThat(lines()).hasSize(2);
    assertThat(lines().get(0)).matches(LINE.formatted(10));
    assertThat(lines().get(1)).matches(LINE.formatted(20));
    assertThat(run.path()).isEqualTo(folder.resolve("00001-ring"));

    SampleRun.draw(run, 64, folder.resolve("a.png"));
    SampleRun.draw(run, 64, folder.resolve("b.png"));
    assertThat(folder.resolve("a.png"))
        .isNotEmptyFile()
        .hasSameBinaryContentAs(folder.resolve("b.png"));
  }

  @Test
  void constructorsTrainWhatCanBeLoadedAgain() throws Exception {
    TrainRing.train(100, folder, out);
    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0)).matches(LINE.formatted(100));
    assertThat(folder.resolve("ring.png")).isNotEmptyFile();

    Path again = Files.createDirectory(folder.resolve("again"));
    TrainRing.train(100, again, out);
    assertThat(again.resolve("ring.png")).hasSameBinaryContentAs(folder.resolve("ring.png"));
    assertThat(made(folder)).containsExactly(made(again)).doesNotContain(Float.NaN);
  }

  @Test
  void constructorsTrainWhatTheExperimentTrains() {
    TrainRing.train(100, folder, out);
    RunExperiment.run(
        Path.of("ring.yaml"), List.of("output.directory=" + folder, "training.steps=100"), out);
    assertThat(lines()).hasSize(2);
    assertThat(lines().get(1)).isEqualTo(lines().get(0));
  }

  @Test
  void twoTrainingsAtOnceAreWhatEachIsAlone() throws Exception {
    Path alone = Files.createDirectory(folder.resolve("alone"));
    TrainRing.train(50, alone, out);
    List<CompletableFuture<Void>> both =
        Stream.of("left", "right")
            .map(folder::resolve)
            .map(at -> CompletableFuture.runAsync(() -> trainIn(at)))
            .toList();
    both.forEach(CompletableFuture::join);
    for (String side : List.of("left", "right")) {
      assertThat(folder.resolve(side).resolve("ring.png"))
          .hasSameBinaryContentAs(alone.resolve("ring.png"));
    }
  }

  private void trainIn(Path at) {
    try {
      TrainRing.train(50, Files.createDirectory(at), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The coordinates of four points, made by the saved generator. */
  private static float[] made(Path folder) {
    SampleSpec point = SampleSpec.vector(2, ValueRange.UNBOUNDED, 0);
    try (TrainedGenerator generator =
        TrainedGenerator.load(
            TrainRing.generator(),
            Optional.empty(),
            Latent.normal(),
            point,
            folder.resolve("weights"))) {
      Samples samples = generator.samples(new long[] {0, 1, 2, 3}, new int[4]);
      assertThat(samples.values()).hasSize(8);
      return samples.values();
    }
  }

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
