package gan.experiment;

import gan.core.game.TrainedGenerator;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.Checkpoints;
import gan.core.run.RunDirectory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.experiment.config.ExperimentConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.tensorflow.ndarray.Shape;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a run left behind. */
public final class SavedRun {
  private SavedRun() {}

  /**
   * The generator of a run's newest checkpoint. The data of the run need not be there any more.
   *
   * @param run the run
   * @param registry the installed parts
   * @throws GanException if the run has no checkpoint, or it is damaged
   */
  public static TrainedGenerator generator(RunDirectory run, PluginRegistry registry) {
    ExperimentConfig config = Experiment.load(run.config(), List.of(), registry).config();
    Recipe recipe = new Recipe(config);
    Path checkpoint = run.latestCheckpoint();
    return TrainedGenerator.load(
        recipe.generator(),
        recipe.average(),
        config.latent().latent(),
        sample(checkpoint.resolve(Checkpoints.DESCRIPTION)),
        checkpoint.resolve(Checkpoints.TENSORS));
  }

  private static SampleSpec sample(Path description) {
    try {
      JsonNode json = JsonMapper.shared().readTree(description.toFile());
      long[] shape =
          StreamSupport.stream(json.required("shape").spliterator(), false)
              .mapToLong(JsonNode::asLong)
              .toArray();
      return new SampleSpec(
          Shape.of(shape),
          SampleSpec.Encoding.valueOf(json.required("encoding").asString()),
          new ValueRange(number(json.required("low")), number(json.required("high"))),
          json.required("classes").asInt());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CHECKPOINT_DAMAGED,
              "'" + description + "' cannot be read: " + e.getMessage(),
              "use another checkpoint, or train again."),
          e);
    }
  }

  /** An infinity is written as a string: JSON has no number for it. */
  private static double number(JsonNode node) {
    return node.isNumber() ? node.asDouble() : Double.parseDouble(node.asString());
  }
}
