package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gan.core.game.Samples;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.run.Checkpoints;
import gan.core.run.Pictures;
import gan.core.run.RunDirectory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** The sums are right: somebody made this checkpoint so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"encoding\": \"UINT9\", \"shape\": [2], \"low\": 0, \"high\": 1, \"classes\": 0,"
            + " \"givenChannels\": 0, \"detour\": -1}",
        "{\"encoding\": \"FLOAT32\", \"shape\": [-2], \"low\": \"x\", \"high\": 1, \"classes\": 0,"
            + " \"givenChannels\": 0, \"detour\": \"x\"}"
      })
  void aCheckpointThatDescribesNothingIsDamaged(String description) throws IOException {
    Path file = saved.checkpoint().folder().resolve(Checkpoints.DESCRIPTION);
    Files.writeString(file, description);

    assertDamaged(() -> saved.generator(REGISTRY), file);
    assertDamaged(saved::start, file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"data\": null}"})
  void aCheckpointThatDoesNotSayWhatItWasTrainedOnIsDamaged(String provenance) throws IOException {
    Path file = saved.checkpoint().folder().resolve("provenance.json");
    Files.writeString(file, provenance);

    assertDamaged(saved::data, file);
  }

  private static void assertDamaged(ThrowingCallable reading, Path file) {
    GanException damage = catchThrowableOfType(GanException.class, reading);
    assertThat(damage.problems().get(0).code()).isEqualTo(ErrorCode.CHECKPOINT_DAMAGED);
    assertThat(damage.problems().get(0).message())
        .startsWith("'" + file + "' cannot be read: ")
        .doesNotContain("\n")
        .hasSizeGreaterThan(("'" + file + "' cannot be read: ").length());
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
