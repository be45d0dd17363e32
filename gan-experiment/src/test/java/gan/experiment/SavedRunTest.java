package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Samples;
import gan.core.plugin.PluginRegistry;
import gan.core.run.Pictures;
import gan.core.run.RunDirectory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How samples of a run are drawn again. */
class SavedRunTest {
  private static final PluginRegistry REGISTRY = PluginRegistry.load(List.of());
  private static final Samples POINTS =
      new Samples(
          SampleSpec.vector(2, ValueRange.UNBOUNDED, 0), 2, new float[] {0.25f, 0.5f, 7, 9});

  @TempDir private Path folder;

  private Path data;
  private SavedRun saved;

  @BeforeEach
  void train() throws IOException {
    data = Files.writeString(folder.resolve("points.csv"), "x,y\n-1,-2\n1,2\n0,0.5\n0.5,0\n");
    RunDirectory run =
        Experiment.parse(
                """
                name: points
                data: {type: csv, path: %s, scaling: none}
                generator: {type: mlp, latentSize: 2, hidden: [4]}
                discriminator: {type: mlp, hidden: [4]}
                loss: {type: non-saturating}
                training: {steps: 1, batchSize: 2}
                output: {directory: %s, gridRows: 1, gridColumns: 1}
                """
                    .formatted(data, folder.resolve("runs")),
                "points.yaml",
                List.of(),
                REGISTRY)
            .run();
    saved = SavedRun.find(run, OptionalLong.empty());
  }

  @Test
  void theFrameIsThatOfTheData() throws IOException {
    assertThat(draw("framed.png")).isNotEqualTo(alone());
  }

  @Test
  void withoutTheDataTheFrameIsThatOfTheSamples() throws IOException {
    Files.delete(data);
    assertThat(draw("alone.png")).isEqualTo(alone());
  }

  private byte[] alone() throws IOException {
    Path file = folder.resolve("expected.png");
    new Pictures(8).write(POINTS, file);
    return Files.readAllBytes(file);
  }

  private byte[] draw(String name) throws IOException {
    Path file = folder.resolve(name);
    saved.draw(8, REGISTRY, pictures -> pictures.write(POINTS, file));
    return Files.readAllBytes(file);
  }
}
