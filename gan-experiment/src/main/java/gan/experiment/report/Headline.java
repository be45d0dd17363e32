package gan.experiment.report;

import gan.experiment.runs.Curve;
import gan.experiment.runs.Evaluation;
import gan.experiment.runs.Figures;
import gan.experiment.runs.MetricRow;
import gan.experiment.runs.QuantityNames;
import gan.experiment.runs.RunState;
import gan.experiment.runs.RunStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What one sees first: how the run stands, its last numbers, and what this report lacks.
 *
 * @param facts what to show
 */
record Headline(RunFacts facts) {

  void write(Markup page) throws IOException {
    RunStatus status = facts.summary().status();
    Verdict verdict = Verdict.of(status);
    page.open("header");
    page.open("h1").text(facts.summary().name() + " ");
    page.element("span", verdict.word(), "class", "badge " + verdict.tone()).close();
    page.element("p", verdict.sentence(), "class", verdict.tone());
    page.element("p", Ingredients.of(facts.config()));
    page.open("dl", "class", "tiles");
    OptionalLong step = facts.summary().step();
    tile(
        status.steps().isPresent()
            ? "steps of " + StepText.of(status.steps().getAsLong())
            : "steps",
        step.isPresent() ? StepText.of(step.getAsLong()) : Figures.NONE,
        page);
    for (String name :
        List.of(
            MetricRow.DISCRIMINATOR_LOSS,
            MetricRow.GENERATOR_LOSS,
            MetricRow.REAL,
            MetricRow.FAKE)) {
      Optional<MetricRow> last = facts.summary().last();
      OptionalDouble value = last.map(row -> row.value(name)).orElse(OptionalDouble.empty());
      tile(QuantityNames.of(name), Figures.loss(value), page);
    }
    for (Evaluation best : facts.summary().best()) {
      tile("best " + best.metric(), Figures.number(best.value().orElse(Double.NaN)), page);
    }
    tile("time per step", timePerStep(facts.curves().curve(MetricRow.SECONDS)), page);
    tile("warnings", Long.toString(facts.warnings().count()), page);
    page.close();
    page.element("p", times(status), "class", "times");
    gaps(page);
    page.close();
  }

  private static void tile(String name, String value, Markup page) throws IOException {
    page.open("div").element("dt", name).element("dd", value).close();
  }

  /** The median: the first step of a session takes far longer than the others. */
  private static String timePerStep(Curve seconds) {
    double[] sorted = seconds.points().stream().mapToDouble(Curve.Point::value).sorted().toArray();
    if (sorted.length == 0) {
      return Figures.NONE;
    }
    double median = sorted[(sorted.length - 1) / 2];
    return median < 1
        ? String.format(Locale.ROOT, "%.3g ms", 1000 * median)
        : String.format(Locale.ROOT, "%.3g s", median);
  }

  private String times(RunStatus status) {
    if (status.started().isEmpty()) {
      return "Last heard of " + Figures.minute(status.updated()) + " UTC.";
    }
    boolean isOver = status.state() != RunState.RUNNING && status.state() != RunState.KILLED;
    return (facts.events().isResumed() ? "Last resumed " : "Started ")
        + Figures.minute(status.started().get())
        + " UTC, "
        + (isOver ? Verdict.of(status).word() : "last heard of")
        + " "
        + TimeText.of(Duration.between(status.started().get(), status.updated()))
        + " later.";
  }

  private void gaps(Markup page) throws IOException {
    if (facts.gaps().isEmpty()) {
      return;
    }
    page.open("div", "class", "note bad", "role", "note");
    page.element("p", "This run is not complete, or not all of it could be read:");
    page.open("ul");
    for (String gap : facts.gaps()) {
      page.element("li", gap);
    }
    page.close(2);
  }
}
