package gan.experiment.report;

import gan.experiment.runs.MetricRow;
import gan.experiment.runs.QuantityNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was logged of the steps: both losses, what the discriminator makes of both kinds of samples,
 * and whatever else there is but the time.
 *
 * @param facts what to show
 */
record CurvesSection(RunFacts facts) implements Section {
  private static final List<String> LOSSES =
      List.of(MetricRow.DISCRIMINATOR_LOSS, MetricRow.GENERATOR_LOSS);
  private static final List<String> JUDGEMENTS = List.of(MetricRow.REAL, MetricRow.FAKE);

  @Override
  public String id() {
    return "curves";
  }

  @Override
  public String title() {
    return "Curves";
  }

  @Override
  public void write(Markup page) throws IOException {
    List<Plot> plots = plots();
    if (plots.isEmpty()) {
      page.element("p", "No step was logged.");
      return;
    }
    boolean isSmoothed =
        plots.stream().flatMap(plot -> plot.lines().stream()).anyMatch(Line::isSmoothed);
    boolean isMarked = plots.stream().anyMatch(plot -> !plot.marks().isEmpty());
    page.element(
        "p",
        "Point at a step to see its values."
            + (isSmoothed ? " Thin: as logged; strong: means over neighbours." : "")
            + (isMarked ? " Dashed: warnings." : ""),
        "class",
        "hint");
    for (Plot plot : plots) {
      plot.write(page);
    }
  }

  private List<Plot> plots() {
    Plots all = new Plots(facts);
    List<Optional<Plot>> plots = new ArrayList<>();
    plots.add(all.of("losses", "Losses of the discriminator (D) and the generator (G).", LOSSES));
    plots.add(
        all.ofShares(
            "judgements",
            "What D makes of real samples, D(x), and of generated ones, D(G(z)):"
                + " 1 is real, 0 is generated.",
            JUDGEMENTS));
    int number = 0;
    for (String name : facts.curves().curves().keySet()) {
      if (!LOSSES.contains(name) && !JUDGEMENTS.contains(name) && !name.equals(MetricRow.SECONDS)) {
        plots.add(all.of("other-" + number++, QuantityNames.of(name) + ".", List.of(name)));
      }
    }
    return plots.stream().flatMap(Optional::stream).toList();
  }
}
