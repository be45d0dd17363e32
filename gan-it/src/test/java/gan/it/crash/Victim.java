package gan.it.crash;

import gan.core.game.Game;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.Stop;
import gan.core.train.TrainingListener;
import gan.experiment.Experiment;
import gan.experiment.Launch;
import gan.experiment.ResumeOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The process that is killed. It goes on with the newest run of a folder, or begins one if there is
 * none that could go on, and says on its standard output how far it is.
 */
final class Victim {
  /** Steps between two checkpoints. */
  static final int EVERY = 5;

  /** How long the run is. */
  static final int STEPS = 60;

  /** Small, but with every kind of state that a checkpoint holds. */
  private static final String EXPERIMENT =
      """
      name: victim
      seed: 7
      data: {type: ring}
      generator: {type: mlp, latentSize: 3, hidden: [8]}
      discriminator: {type: mlp, hidden: [8]}
      loss: {type: non-saturating}
      penalties: [{type: r1, every: 3}]
      training:
        steps: %d
        batchSize: 4
        generatorAverage: {decay: 0.9, warmUp: true}
      output:
        directory: %s
        logEvery: 1
        sampleEvery: 7
        gridRows: 2
        gridColumns: 3
        checkpointEvery: %d
        keepCheckpoints: 2
      """;

  private static final Set<ErrorCode> NOTHING_TO_RESUME =
      Set.of(ErrorCode.RUN_MISSING, ErrorCode.CHECKPOINT_MISSING);

  private final Path runs;
  private final PluginRegistry registry = PluginRegistry.load(List.of());
  private final Launch launch;

  private Victim(Path runs, Failpoint failpoint) {
    this.runs = runs;
    AtomicReference<Suicide> suicide = new AtomicReference<>();
    this.launch =
        new Launch(
            new Stop(),
            List.of(
                (config, run) -> new Witness(run),
                (config, run) -> {
                  suicide.set(new Suicide(failpoint, run));
                  return suicide.get();
                }),
            stage -> suicide.get().passes(stage));
  }

  /** Takes the folder of runs and a failpoint. */
  public static void main(String[] arguments) {
    Victim victim = new Victim(Path.of(arguments[0]), Failpoint.parse(arguments[1]));
    if (!victim.resumed()) {
      victim.begin();
    }
  }

  private boolean resumed() {
    Optional<Path> newest = Remains.newestRun(runs);
    if (newest.isEmpty()) {
      return false;
    }
    try {
      Experiment.resume(RunDirectory.open(newest.get()), ResumeOptions.plain(), registry, launch);
      return true;
    } catch (GanException e) {
      if (NOTHING_TO_RESUME.contains(e.problems().get(0).code())) {
        return false;
      }
      throw e;
    }
  }

  private void begin() {
    String text = EXPERIMENT.formatted(STEPS, runs, EVERY);
    Experiment.parse(text, "victim.yaml", List.of(), registry).run(launch);
  }

  /** Says how far the run is, after it has looked whether the start left all in order. */
  private record Witness(RunDirectory run) implements TrainingListener {

    @Override
    public void started(Game game, Start start) {
      new Remains(run).checkStart(start.step());
      System.out.println(Life.STARTED + start.step());
    }

    @Override
    public void stepped(Game game, StepReport report) {
      System.out.println(Life.STEP + report.step());
    }
  }
}
