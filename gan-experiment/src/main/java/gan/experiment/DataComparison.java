package gan.experiment;

import gan.core.evaluate.Assessment;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.experiment.config.Environment;
import gan.experiment.config.EvaluationConfig;
import gan.experiment.config.EvaluationYaml;
import gan.experiment.evaluate.EvaluationWatcher;
import gan.experiment.evaluate.OpenEvaluation;
import gan.experiment.evaluate.UsualMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges data as if a generator had made it, without any run.
 *
 * @param registry the installed parts
 * @param overrides {@code evaluation.key=value} each
 * @param seed what else is random
 */
public record DataComparison(PluginRegistry registry, List<String> overrides, long seed) {

  /** Copies the overrides. */
  public DataComparison {
    overrides = List.copyOf(overrides);
  }

  /**
   * Judges.
   *
   * @param real what to compare with
   * @param judged what to judge
   * @param watcher told how it gets on
   * @throws GanException if they are of different kinds, or cannot be measured
   */
  public List<Assessment> judge(DataSource real, DataSource judged, EvaluationWatcher watcher) {
    checkAlike(real.sample(), judged.sample());
    InstalledParts parts = new InstalledParts(registry);
    Environment environment = Environment.ofProcess();
    List<String> all = new ArrayList<>(overrides);
    all.addAll(UsualMetrics.overrides(EvaluationYaml.of(overrides, parts, environment), real));
    EvaluationConfig config = EvaluationYaml.of(all, parts, environment);
    try (OpenEvaluation open = OpenEvaluation.open(config, Optional.empty(), real, seed, watcher)) {
      return open.evaluator().evaluate(judged, seed);
    }
  }

  private static void checkAlike(SampleSpec real, SampleSpec judged) {
    if (!real.shape().equals(judged.shape()) || !real.range().equals(judged.range())) {
      throw new GanException(
          Problem.of(
              ErrorCode.NOT_MEASURABLE,
              "the first are "
                  + real.shape()
                  + " in "
                  + real.range()
                  + ", the second "
                  + judged.shape()
                  + " in "
                  + judged.range(),
              "bring both to one size and kind, for instance with two experiments whose 'data'"
                  + " resizes them."));
    }
  }
}
