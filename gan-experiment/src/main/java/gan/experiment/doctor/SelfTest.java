package gan.experiment.doctor;

import gan.core.checkpoint.Durable;
import gan.core.game.Game;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.core.train.StepReport;
import gan.core.train.Stop;
import gan.core.train.TrainingListener;
import gan.experiment.Experiment;
import gan.experiment.Launch;
import gan.experiment.SavedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Trains for a moment, saves, and reads back what it saved.
 *
 * @param registry the installed parts
 * @param time how long to train
 */
record SelfTest(PluginRegistry registry, Duration time) {
  private static final String TOPIC = "training";
  private static final String YAML =
      """
      name: self-test
      data: {type: ring}
      generator: {type: mlp, latentSize: 2, hidden: [64, 64]}
      discriminator: {type: mlp, hidden: [64, 64]}
      loss: {type: non-saturating}
      training: {steps: 1000000, batchSize: 64}
      output: {logEvery: 1000000, sampleEvery: 1000000, checkpointEvery: 1000000}
      """;

  Finding run() {
    try {
      Path folder = Files.createTempDirectory("gan-doctor");
      try {
        return train(folder);
      } finally {
        Durable.remove(folder);
      }
    } catch (IOException e) {
      return Finding.bad(TOPIC, "no temporary folder: " + e.getMessage(), "make room for one.");
    } catch (GanException e) {
      return Finding.bad(
          TOPIC, "failed: " + e.problems().get(0).message(), e.problems().get(0).fix());
    }
  }

  private Finding train(Path folder) {
    Experiment experiment =
        Experiment.parse(
            YAML, "self-test.yaml", List.of("output.directory='" + folder + "'"), registry);
    Stop stop = new Stop();
    Watch watch = new Watch(stop, time);
    RunDirectory run =
        experiment.run(new Launch(stop, List.of((config, where) -> watch), stage -> {}));
    SavedRun saved = SavedRun.find(run, OptionalLong.empty());
    if (saved.checkpoint().step() != watch.steps) {
      return Finding.bad(
          TOPIC,
          watch.steps
              + " steps were trained, and the checkpoint is of "
              + saved.checkpoint().step(),
          "report this.");
    }
    return Finding.good(
        TOPIC,
        String.format(
            Locale.ROOT,
            "%,d steps of a small game in %.1f s, saved and read back",
            watch.steps,
            watch.seconds));
  }

  /** Stops when it was long enough. */
  private static final class Watch implements TrainingListener {
    private final Stop stop;
    private final double most;
    private double seconds;
    private long steps;

    Watch(Stop stop, Duration time) {
      this.stop = stop;
      this.most = time.toMillis() / 1e3;
    }

    @Override
    public void stepped(Game game, StepReport report) {
      steps = report.step();
      seconds += report.seconds();
      if (seconds >= most) {
        stop.ask(Stop.Reason.OUT_OF_TIME);
      }
    }
  }
}
