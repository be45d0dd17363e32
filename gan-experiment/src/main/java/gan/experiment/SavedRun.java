package gan.experiment;

import gan.core.checkpoint.Checkpoint;
import gan.core.checkpoint.CheckpointStore;
import gan.core.game.Hill;
import gan.core.game.TrainedGenerator;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.Checkpoints;
import gan.core.run.DataFingerprint;
import gan.core.run.LogCut;
import gan.core.run.Pictures;
import gan.core.run.RunDirectory;
import gan.core.run.RunLog;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.core.train.Start;
import gan.experiment.config.ExperimentConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.tensorflow.ndarray.Shape;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run left behind, at one of its checkpoints.
 *
 * @param run the run
 * @param checkpoint the checkpoint, which is whole
 * @param skipped newer checkpoints that are damaged, with their damage
 */
public record SavedRun(RunDirectory run, Checkpoint checkpoint, List<String> skipped) {

  private static final System.Logger LOG = System.getLogger("gan.experiment");

  /** Copies the list. */
  public SavedRun {
    skipped = List.copyOf(skipped);
  }

  /**
   * Finds a checkpoint of a run.
   *
   * @param run the run
   * @param step which; empty for the newest that is whole
   * @throws GanException if there is none
   */
  public static SavedRun find(RunDirectory run, OptionalLong step) {
    CheckpointStore store = new CheckpointStore(run.checkpoints());
    if (step.isPresent()) {
      return new SavedRun(run, store.at(step.getAsLong()), List.of());
    }
    CheckpointStore.Found found = store.newest();
    for (String damage : found.skipped()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A damaged checkpoint is left out, "
              + damage
              + "; step "
              + found.checkpoint().step()
              + " is used.");
    }
    return new SavedRun(run, found.checkpoint(), found.skipped());
  }

  /**
   * The generator as it was. The data of the run need not be there any more.
   *
   * @param registry the installed parts
   * @throws GanException if the checkpoint does not fit the run's configuration
   */
  public TrainedGenerator generator(PluginRegistry registry) {
    ExperimentConfig config = Experiment.load(run.config(), List.of(), registry).config();
    Recipe recipe = new Recipe(config);
    return TrainedGenerator.load(
        recipe.generator(),
        recipe.ascent().map(ascent -> new Hill(recipe.discriminator(), ascent)),
        recipe.average(),
        config.latent().latent(),
        sample(),
        checkpoint.tensors());
  }

  /**
   * The data of the run, as it is now.
   *
   * @param registry the installed parts
   * @throws GanException if it cannot be opened
   */
  public DataSource openData(PluginRegistry registry) {
    return Experiment.load(run.config(), List.of(), registry).openData();
  }

  /**
   * The pictures that the run itself would draw. Only samples that are no images are drawn in the
   * frame of the data; where that is gone, in one of their own.
   *
   * @param columns images in a row
   * @param registry the installed parts
   * @param draw draws; the data is closed when it returns
   */
  public void draw(int columns, PluginRegistry registry, Consumer<Pictures> draw) {
    Experiment experiment = Experiment.load(run.config(), List.of(), registry);
    Optional<DataSource> data = sample().isImage() ? Optional.empty() : data(experiment);
    try {
      draw.accept(
          data.map(open -> new Pictures(columns, open, experiment.config().seed()))
              .orElseGet(() -> new Pictures(columns)));
    } finally {
      data.ifPresent(DataSource::close);
    }
  }

  /** Empty if it cannot be opened. */
  private static Optional<DataSource> data(Experiment experiment) {
    try {
      return Optional.of(experiment.openData());
    } catch (GanException e) {
      return Optional.empty();
    }
  }

  /** The configuration that the checkpoint was trained with. */
  FlatConfig config() {
    Path file = checkpoint.folder().resolve(run.config().getFileName());
    try {
      return FlatConfig.of(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  /** What the checkpoint was trained on. */
  DataFingerprint data() {
    return Provenance.read(checkpoint.folder().resolve(run.provenance().getFileName()))
        .data()
        .fingerprint();
  }

  /** Where training goes on. */
  Start start() {
    return described(json -> new Start(checkpoint.step(), json.required("detour").asInt()));
  }

  /** Makes the run's folder as it was at the checkpoint, and says in its log what was done. */
  void continueFrom() {
    try {
      List<String> done = new CheckpointStore(run.checkpoints()).continueFrom(checkpoint.step());
      new LogCut(run, checkpoint.step()).cut();
      skipped.forEach(damage -> RunLog.note(run, "skipped a damaged checkpoint: " + damage));
      done.forEach(what -> RunLog.note(run, what));
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "'" + run.checkpoints() + "' cannot be written to: " + e.getMessage(),
              "free space on the disk, or make the folder writable."),
          e);
    }
  }

  private SampleSpec sample() {
    return described(
        json ->
            new SampleSpec(
                Shape.of(shape(json)),
                SampleSpec.Encoding.valueOf(json.required("encoding").asString()),
                new ValueRange(number(json.required("low")), number(json.required("high"))),
                json.required("classes").asInt(),
                json.required("givenChannels").asInt()));
  }

  private static long[] shape(JsonNode json) {
    return StreamSupport.stream(json.required("shape").spliterator(), false)
        .mapToLong(JsonNode::asLong)
        .toArray();
  }

  /** The sums of a checkpoint tell that a file is what was written, not who wrote it. */
  private <T> T described(Function<JsonNode, T> reading) {
    Path file = checkpoint.folder().resolve(Checkpoints.DESCRIPTION);
    try {
      return reading.apply(JsonMapper.shared().readTree(file.toFile()));
    } catch (JacksonException | IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  private static GanException damaged(Path file, Exception cause) {
    return new GanException(
        Problem.of(
            ErrorCode.CHECKPOINT_DAMAGED,
            "'" + file + "' cannot be read: " + what(cause),
            "use another checkpoint, or train again."),
        cause);
  }

  /** A parser's message goes on with where in the text it was. */
  private static String what(Exception cause) {
    return cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage();
  }

  /** An infinity is written as a string: JSON has no number for it. */
  private static double number(JsonNode node) {
    return node.isNumber() ? node.asDouble() : Double.parseDouble(node.asString());
  }
}
