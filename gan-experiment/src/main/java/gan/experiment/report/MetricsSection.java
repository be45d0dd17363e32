package gan.experiment.report;

import gan.experiment.runs.Curve;
import gan.experiment.runs.Evaluation;
import gan.experiment.runs.Figures;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What metrics said.
 *
 * @param facts what to show
 */
record MetricsSection(RunFacts facts) implements Section {

  @Override
  public String id() {
    return "metrics";
  }

  @Override
  public String title() {
    return "Metrics";
  }

  @Override
  public void write(Markup page) throws IOException {
    Set<String> names = new LinkedHashSet<>(facts.metrics().keySet());
    facts.summary().best().forEach(best -> names.add(best.metric()));
    if (names.isEmpty()) {
      page.element("p", "No metric was measured.");
      return;
    }
    new Grid(List.of("metric", "last", "95 % interval", "floor", "best checkpoint"))
        .write(
            names.stream()
                .map(
                    name ->
                        List.of(
                            name,
                            text(name, facts.evaluations(), EvaluationText::of),
                            text(name, facts.evaluations(), EvaluationText::interval),
                            text(name, facts.evaluations(), EvaluationText::floor),
                            text(name, facts.summary().best(), EvaluationText::of)))
                .toList(),
            page);
    int number = 0;
    for (Map.Entry<String, Curve> metric : facts.metrics().entrySet()) {
      Optional<Plot> plot =
          new Plots(facts).ofMetric("metric-" + number++, metric.getKey(), metric.getValue());
      if (plot.isPresent()) {
        plot.get().write(page);
      }
    }
  }

  private static String text(
      String metric, List<Evaluation> evaluations, Function<Evaluation, String> what) {
    return evaluations.stream()
        .filter(each -> each.metric().equals(metric))
        .map(what)
        .findFirst()
        .orElse(Figures.NONE);
  }
}
