package gan.cli;

import gan.core.game.Game;
import gan.core.game.Samples;
import gan.core.run.RunDirectory;
import gan.core.train.Stop;
import gan.core.train.TrainingListener;
import gan.experiment.RunWatcher;
import gan.experiment.config.ExperimentConfig;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints, at the end, what a game of few numbers has learned: the weights of both players, and the
 * mean sample. Of larger ones it says nothing.
 *
 * @param out where to
 */
record SmallOutcome(PrintWriter out) implements RunWatcher {
  private static final long MOST_WEIGHTS = 64;
  private static final long MOST_NUMBERS = 16;
  private static final int SAMPLES = 1000;

  @Override
  public TrainingListener watch(ExperimentConfig config, RunDirectory run) {
    return new TrainingListener() {
      @Override
      public void ended(Game game, long step, Optional<Stop.Reason> stopped) {
        if (game.generatorWeights() + game.discriminatorWeights() <= MOST_WEIGHTS) {
          game.variables().forEach(SmallOutcome.this::printWeight);
        }
        if (game.sample().shape().size() <= MOST_NUMBERS) {
          print("mean of " + SAMPLES + " samples", mean(game.samples(config.seed(), SAMPLES)));
        }
      }
    };
  }

  private void printWeight(String name, float[] values) {
    if (name.startsWith("generator.") || name.startsWith("discriminator.")) {
      print(name, values);
    }
  }

  private void print(String name, float[] values) {
    out.println(
        name
            + ": "
            + IntStream.range(0, values.length)
                .mapToObj(i -> String.format(Locale.ROOT, "%.3f", values[i]))
                .collect(Collectors.joining(" ")));
    out.flush();
  }

  private static float[] mean(Samples samples) {
    int size = Math.toIntExact(samples.sample().shape().size());
    float[] mean = new float[size];
    for (int i = 0; i < samples.values().length; i++) {
      mean[i % size] += samples.values()[i] / samples.count();
    }
    return mean;
  }
}
