package gan.it.results;

import gan.it.results.Trial.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The page of results.
 *
 * @param outcomes of all trials
 * @param seeds how many seeds each combination was tried with
 */
record Report(List<Outcome> outcomes, int seeds) {

  String text() {
    StringBuilder page = new StringBuilder(HEAD);
    Outcome any = outcomes.get(0);
    page.append(
        String.format(
            Locale.ROOT,
            "%nMade by `mvn -B -Presults verify` on %d processors, TensorFlow on the CPU; %d seeds, %d steps of batch"
                + " 128 each. Every trial's record is in [known-distributions.jsonl](known-distributions.jsonl).%n",
            Runtime.getRuntime().availableProcessors(),
            seeds,
            any.trial().steps()));
    outcomes.stream()
        .map(outcome -> outcome.trial().distribution())
        .distinct()
        .forEach(distribution -> table(distribution, page));
    return page.toString();
  }

  private void table(String distribution, StringBuilder page) {
    page.append(String.format("%n## `%s`%n%n", distribution));
    page.append(
        "| loss and penalty | modes covered, each seed | high quality, mean ± deviation | all modes and 95 % first at step |\n");
    page.append("|---|---|---|---|\n");
    for (Combination combination : Combination.all()) {
      List<Outcome> mine =
          outcomes.stream()
              .filter(outcome -> outcome.trial().distribution().equals(distribution))
              .filter(outcome -> outcome.trial().combination().equals(combination))
              .toList();
      page.append(row(combination, mine));
    }
  }

  private static String row(Combination combination, List<Outcome> mine) {
    int modes = mine.get(0).coverage().modes();
    double mean = mean(mine, outcome -> 100 * outcome.coverage().highQuality());
    double variance =
        mean(mine, outcome -> Math.pow(100 * outcome.coverage().highQuality() - mean, 2));
    return String.format(
        Locale.ROOT,
        "| %s | %s of %d | %.1f %% ± %.1f | %s |%n",
        combination.name(),
        mine.stream()
            .map(outcome -> Integer.toString(outcome.coverage().modesCovered()))
            .collect(Collectors.joining(", ")),
        modes,
        mean,
        Math.sqrt(variance),
        mine.stream()
            .map(outcome -> outcome.reached() == 0 ? "–" : Long.toString(outcome.reached()))
            .collect(Collectors.joining(", ")));
  }

  private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
    return outcomes.stream().mapToDouble(value).average().orElse(0);
  }

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
}
