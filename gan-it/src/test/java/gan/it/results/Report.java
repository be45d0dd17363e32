package gan.it.results;

import gan.it.results.Trial.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The page of results.
 *
 * @param survey what was tried
 * @param outcomes of all trials
 */
record Report(Survey survey, List<Outcome> outcomes) {

  String text() {
    StringBuilder page = new StringBuilder(survey.head());
    Outcome any = outcomes.get(0);
    page.append(
        String.format(
            Locale.ROOT,
            "%nMade by `mvn -B -Presults verify` on %1$d processors, TensorFlow on the CPU; %2$d seeds, %3$d steps of batch"
                + " 128 each. Every trial's record is in [%4$s.jsonl](%4$s.jsonl).%n",
            Runtime.getRuntime().availableProcessors(),
            Survey.SEEDS,
            any.trial().steps(),
            survey.name()));
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
    for (Combination combination : survey.combinations()) {
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
}
