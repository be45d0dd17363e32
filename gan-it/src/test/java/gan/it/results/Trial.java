package gan.it.results;

import gan.core.game.Game;
import gan.core.game.Samples;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.spi.Coverage;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.KnownDistribution;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import gan.experiment.Experiment;
import gan.experiment.config.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One combination on one distribution with one seed.
 *
 * @param distribution the YAML of the data
 * @param combination what plays
 * @param seed the experiment's seed
 * @param steps the budget
 */
record Trial(String distribution, Combination combination, int seed, int steps) {
  private static final int EVERY = 250;
  private static final int SAMPLES = 10_000;

  Outcome run(PluginRegistry registry, Path folder) {
    String yaml =
        """
        name: trial
        seed: %d
        data: %s
        latent: {distribution: uniform, low: -1, high: 1}
        generator: {type: mlp, latentSize: 2, hidden: [128, 128, 128, 128]}
        discriminator: {type: mlp, hidden: [128, 128, 128], spectralNorm: %s}
        loss: %s
        penalties: %s
        training:
          steps: %d
          batchSize: 128
          precision: %s
          generatorAverage: {decay: 0.995}
          generatorOptimizer: {type: adam, learningRate: {shape: cosine, from: 1e-3, to: 1e-5, steps: %d}, beta1: 0, beta2: 0.99}
          discriminatorOptimizer: {type: adam, learningRate: {shape: cosine, from: 3e-3, to: 1e-5, steps: %d}, beta1: 0, beta2: 0.99}
        output: {directory: %s, logEvery: 1000, sampleEvery: 100000, gridRows: 50, gridColumns: 50}
        """
            .formatted(
                seed,
                distribution,
                combination.spectralNorm(),
                combination.loss(),
                combination.penalties(),
                steps,
                combination.precision(),
                steps,
                steps,
                folder);
    Experiment experiment = Experiment.parse(yaml, "trial.yaml", List.of(), registry);
    try (DataSource data = open(experiment.config().data(), seed)) {
      Judge judge = new Judge((KnownDistribution) data);
      try {
        experiment.run((config, run) -> judge);
      } catch (GanException diverged) {
        return new Outcome(this, new Coverage(0, judge.truth.modes(), 0), 0);
      }
      return new Outcome(this, judge.last, judge.reached);
    }
  }

  private static DataSource open(Part<DataSourceFactory<?>> part, long seed) {
    return open(part.factory(), part.options(), seed);
  }

  private static <O extends Record> DataSource open(
      DataSourceFactory<O> factory, Record options, long seed) {
    return factory.open(factory.optionsType().cast(options), seed);
  }

  /**
   * What came out.
   *
   * @param trial of what
   * @param coverage at the end; nothing if the training diverged
   * @param reached the first step with every mode and 95 % high quality; 0 if there was none
   */
  record Outcome(Trial trial, Coverage coverage, long reached) {
    String json() {
      return String.format(
          Locale.ROOT,
          "{\"data\": \"%s\", \"combination\": \"%s\", \"seed\": %d, \"steps\": %d, \"modes\": %d, \"of\": %d,"
              + " \"highQuality\": %.4f, \"reached\": %d}",
          trial.distribution,
          trial.combination.name(),
          trial.seed,
          trial.steps,
          coverage.modesCovered(),
          coverage.modes(),
          coverage.highQuality(),
          reached);
    }
  }

  private static final class Judge implements TrainingListener {
    private final KnownDistribution truth;
    private Coverage last;
    private long reached;

    Judge(KnownDistribution truth) {
      this.truth = truth;
    }

    @Override
    public void stepped(Game game, StepReport report) {
      if (report.step() % EVERY == 0) {
        Samples samples = game.samples(report.step(), SAMPLES);
        last = truth.coverage(samples.values(), samples.count());
        boolean whole = last.modesCovered() == last.modes() && last.highQuality() >= 0.95;
        reached = whole && reached == 0 ? report.step() : reached;
      }
    }
  }
}
