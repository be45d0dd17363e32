package gan.it.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trains every loss with its usual penalty on distributions whose modes are known, and writes
 * {@code docs/results/known-distributions.md}. Not part of the tests: run with -Presults.
 */
class KnownDistributionsResults {
  private static final String HEAD =
      """
      # Known distributions

      Each loss with its usual penalty on distributions whose modes are known. Generator and discriminator are multilayer perceptrons with
      four and three hidden layers of 128 (latent size 2, uniform); Adam with β₁ 0, β₂ 0.99 and learning rates that fall along a cosine from
      1e-3 (generator) and 3e-3 (discriminator) to 1e-5; penalties weigh 0.02 (R1, R2) or 0.1 (the others); samples are drawn with an average
      of the generator (decay 0.995). A sample is of high quality within three deviations of its mode's centre; a mode is covered if one of
      10,000 samples is of high quality and nearest to it. Real samples would score 98.9 %. A training that diverged counts as nothing covered.
      The last column gives the first step, of those looked at (every 250th), at which a seed had all modes and 95 %.
      """;

  @Test
  void everyLossOnEveryDistribution(@TempDir Path folder) throws Exception {
    Survey survey = new Survey("known-distributions", HEAD, Combination.all());
    assertThat(survey.run(folder)).isNotEmpty();
  }
}
