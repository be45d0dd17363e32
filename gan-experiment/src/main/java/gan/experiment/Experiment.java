package gan.experiment;

import gan.core.checkpoint.Checkpoint;
import gan.core.checkpoint.CheckpointStore;
import gan.core.evaluate.EvaluationProgress;
import gan.core.game.Game;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.run.DataFingerprint;
import gan.core.run.Inspection;
import gan.core.run.RunDirectory;
import gan.core.run.RunLock;
import gan.core.run.RunLog;
import gan.core.spi.DataSource;
import gan.core.summary.ModelSummary;
import gan.core.train.Start;
import gan.core.train.Trainer;
import gan.core.train.TrainingOptions;
import gan.experiment.bench.Benchmark;
import gan.experiment.bench.Meter;
import gan.experiment.config.Environment;
import gan.experiment.config.ExperimentConfig;
import gan.experiment.config.ExperimentYaml;
import gan.experiment.config.ExplainedValue;
import gan.experiment.config.Inputs;
import gan.experiment.evaluate.OpenEvaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An experiment, ready to run: {@code Experiment.load(path).run()}.
 *
 * <p>Everything that it does can be done without YAML too, with the constructors of the parts and
 * {@link Game} and {@link Trainer}.
 */
public final class Experiment {
  private static final System.Logger LOG = System.getLogger("gan.experiment");

  private final ExperimentYaml yaml;
  private final PluginRegistry registry;

  private Experiment(ExperimentYaml yaml, PluginRegistry registry) {
    this.yaml = yaml;
    this.registry = registry;
  }

  /** Reads an experiment that uses the parts on the module path or class path. */
  public static Experiment load(Path file) {
    return load(file, List.of(), PluginRegistry.load(List.of()));
  }

  /**
   * Reads an experiment that may refer to the environment variables of this process.
   *
   * @param file YAML
   * @param overrides {@code key.path=value}, each set after the file was read
   * @param registry the installed parts
   * @throws GanException with everything that is wrong with the file
   */
  public static Experiment load(Path file, List<String> overrides, PluginRegistry registry) {
    return load(file, overrides, registry, Environment.ofProcess());
  }

  /**
   * Reads an experiment.
   *
   * @param file YAML, which may include files beside it
   * @param overrides {@code key.path=value}, each set after the files were read
   * @param registry the installed parts
   * @param environment what it may refer to
   * @throws GanException with everything that is wrong with the files
   */
  public static Experiment load(
      Path file, List<String> overrides, PluginRegistry registry, Environment environment) {
    return new Experiment(
        ExperimentYaml.load(file, overrides, new InstalledParts(registry), environment), registry);
  }

  /**
   * Reads an experiment from a text that includes no file and may refer to the environment
   * variables of this process.
   *
   * @param text YAML
   * @param name what problems call the text
   * @param overrides {@code key.path=value}, each set after the text was read
   * @param registry the installed parts
   * @throws GanException with everything that is wrong with the text
   */
  public static Experiment parse(
      String text, String name, List<String> overrides, PluginRegistry registry) {
    return new Experiment(
        ExperimentYaml.parse(
            text, name, overrides, new InstalledParts(registry), Environment.ofProcess()),
        registry);
  }

  /** What it consists of. */
  public ExperimentConfig config() {
    return yaml.config();
  }

  /** The complete configuration, defaults and overrides included, as YAML that loads again. */
  public String resolved() {
    return yaml.resolved();
  }

  /** For the dotted key of each value where it came from. */
  public Map<String, Location> origins() {
    return yaml.origins();
  }

  /** Every value and where it came from, in the order of the records. */
  public List<ExplainedValue> explained() {
    return yaml.explained();
  }

  /** What the user gave: files and overrides, word for word. */
  public Inputs inputs() {
    return yaml.inputs();
  }

  /**
   * What both players are made of; nothing is trained.
   *
   * @throws GanException if the data cannot be opened, or a player cannot be made for it
   */
  public ModelSummary summary() {
    Recipe recipe = new Recipe(config());
    try (DataSource data = recipe.openData()) {
      return ModelSummary.of(recipe.generator(), recipe.discriminator(), data.sample());
    }
  }

  /**
   * Opens the data that the experiment trains on; the caller closes it.
   *
   * @throws GanException if the data is missing or not what it says
   */
  public DataSource openData() {
    return new Recipe(config()).openData();
  }

  /**
   * Opens what an evaluation of the experiment reads; the caller closes it.
   *
   * @param data the data that the experiment trains on, which stays open as long
   * @param progress told about what takes long
   * @throws GanException if something cannot be opened, or does not fit the data
   */
  public OpenEvaluation openEvaluation(DataSource data, EvaluationProgress progress) {
    return OpenEvaluation.open(
        config().evaluation(), Optional.of(config().data()), data, config().seed(), progress);
  }

  /**
   * Prepares a training up to its first step: opens the data, builds the graph, makes the weights,
   * and sees that the evaluation can be made. Nothing is written.
   *
   * @throws GanException whatever would have ended the training there
   */
  public Rehearsal rehearse() {
    return rehearse(Optional.empty());
  }

  /**
   * The same for a training that begins with what another run has learned.
   *
   * @param source the other run; its newest checkpoint that is whole is taken
   */
  public Rehearsal rehearseFrom(RunDirectory source) {
    return rehearse(Optional.of(newest(source)));
  }

  private Rehearsal rehearse(Optional<Checkpoint> learned) {
    Recipe recipe = new Recipe(config());
    try (DataSource data = recipe.openData();
        Game game = recipe.start(data)) {
      checkEvaluation(data, game);
      learned.ifPresent(checkpoint -> game.restoreLearned(checkpoint.tensors()));
      return Rehearsal.of(data, game);
    }
  }

  /**
   * Trains for as many steps as a meter measures, and looks at what takes their time. Nothing of it
   * is kept: no run, no pictures, no checkpoints, no evaluations.
   */
  public Benchmark bench(Meter meter) {
    Recipe recipe = new Recipe(config());
    TrainingOptions options = config().training().options();
    try (DataSource data = recipe.openData();
        Game game = recipe.start(data)) {
      new Trainer(options.withSteps(meter.steps()), config().seed(), List.of(meter))
          .run(game, data);
      return Benchmark.of(meter.timing(options.batchSize()), game, data, options);
    }
  }

  /** Trains to the end, in a new run directory. */
  public RunDirectory run(RunWatcher... watchers) {
    return run(Launch.with(watchers));
  }

  /**
   * Trains in a new run directory.
   *
   * @return the run
   * @throws GanException if the parts do not fit each other, the data is not what it says, or the
   *     training fails
   */
  public RunDirectory run(Launch launch) {
    return train(launch, Optional.empty());
  }

  /**
   * Trains in a new run directory, from what another run has learned: its weights and states, not
   * its optimizers.
   *
   * @param source the other run; its newest checkpoint that is whole is taken
   * @param launch who accompanies the training
   * @return the new run
   */
  public RunDirectory runFrom(RunDirectory source, Launch launch) {
    return train(launch, Optional.of(newest(source)));
  }

  private static Checkpoint newest(RunDirectory source) {
    return new CheckpointStore(source.checkpoints()).newest().checkpoint();
  }

  private RunDirectory train(Launch launch, Optional<Checkpoint> learned) {
    Recipe recipe = new Recipe(config());
    try (DataSource data = recipe.openData();
        Game game = recipe.start(data)) {
      checkEvaluation(data, game);
      learned.ifPresent(checkpoint -> game.restoreLearned(checkpoint.tensors()));
      Inspection inspection = Inspection.of(data);
      inspection.warnings().forEach(warning -> LOG.log(System.Logger.Level.WARNING, warning));
      Provenance provenance = Provenance.now(this, inspection.fingerprint(), registry);
      RunDirectory run = RunDirectory.create(config().output().directory(), config().name());
      RunLock lock = RunLock.take(run);
      try (lock) {
        new RunFiles(run).write(this, provenance);
        inspection.findings().forEach(finding -> RunLog.note(run, "data: " + finding));
        inspection.warnings().forEach(warning -> RunLog.note(run, "data: warning: " + warning));
        learned.ifPresent(
            checkpoint -> RunLog.note(run, "begins with the weights of " + checkpoint.folder()));
        new Training(this, run, data, game, launch).run(Start.fresh());
        return run;
      }
    }
  }

  /** An evaluation that cannot be made is refused before there is a run. */
  private void checkEvaluation(DataSource data, Game game) {
    if (config().evaluation().every() > 0) {
      try (OpenEvaluation open = openEvaluation(data, (what, done, total) -> {})) {
        open.evaluator().check(game.isConditional() && game.sample().isLabelled());
      }
    }
  }

  /**
   * Goes on with a run in its own directory, exactly: weights, optimizers, averages, samples and
   * noise are what they would have been without the interruption.
   *
   * @param run the run
   * @param options what may differ
   * @param registry the installed parts
   * @param launch who accompanies the training
   * @throws GanException if the run has no whole checkpoint, another process has it, or it would
   *     not be the same run
   */
  public static void resume(
      RunDirectory run, ResumeOptions options, PluginRegistry registry, Launch launch) {
    RunLock lock = RunLock.take(run);
    try (lock) {
      SavedRun saved = SavedRun.find(run, options.checkpoint());
      Experiment experiment = load(run.config(), options.overrides(), registry);
      Resumption.checkConfig(saved.config(), FlatConfig.of(experiment.resolved(), "config.yaml"));
      long steps = experiment.config().training().steps();
      if (saved.checkpoint().step() >= steps) {
        LOG.log(
            System.Logger.Level.WARNING,
            "Nothing is left to do, the run has all of its {0} steps. To go on: --set"
                + " training.steps=N.",
            Long.toString(steps));
      }
      experiment.goOn(saved, options.acceptDataChange(), launch);
    }
  }

  private void goOn(SavedRun saved, boolean acceptDataChange, Launch launch) {
    Recipe recipe = new Recipe(config());
    try (DataSource data = recipe.openData();
        Game game = recipe.start(data)) {
      DataFingerprint fingerprint = DataFingerprint.of(data);
      if (!acceptDataChange) {
        Resumption.checkData(saved.data(), fingerprint);
      }
      game.restore(saved.checkpoint().tensors());
      saved.continueFrom();
      new RunFiles(saved.run()).update(this, Provenance.now(this, fingerprint, registry));
      new Training(this, saved.run(), data, game, launch).run(saved.start());
    }
  }
}
