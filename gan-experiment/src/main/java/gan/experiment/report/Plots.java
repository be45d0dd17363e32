package gan.experiment.report;

import gan.core.health.HealthWarning;
import gan.core.plot.Ticks;
import gan.experiment.runs.Curve;
import gan.experiment.runs.Extent;
import gan.experiment.runs.QuantityNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the plots of a run: all from its beginning to its last step, with its warnings marked.
 *
 * @param facts what to show
 */
record Plots(RunFacts facts) {
  private static final int STEPS = 8;
  private static final int VALUES = 5;

  /** The quantities of a log that have points, in one plot; none if none has. */
  Optional<Plot> of(String id, String caption, List<String> names) {
    Map<String, Curve> curves = new LinkedHashMap<>();
    names.forEach(name -> curves.put(QuantityNames.of(name), facts.curves().curve(name)));
    Extent extent = Extent.of(List.copyOf(curves.values()));
    return plot(id, caption, curves, Ticks.around(extent.low(), extent.high(), VALUES));
  }

  /** The same for quantities that lie between 0 and 1. */
  Optional<Plot> ofShares(String id, String caption, List<String> names) {
    Map<String, Curve> curves = new LinkedHashMap<>();
    names.forEach(name -> curves.put(QuantityNames.of(name), facts.curves().curve(name)));
    return plot(id, caption, curves, Ticks.within(0, 1, VALUES));
  }

  /** A metric's values. */
  Optional<Plot> ofMetric(String id, String metric, Curve values) {
    Extent extent = Extent.of(List.of(values));
    return plot(
        id,
        metric + " against steps.",
        Map.of(metric, values),
        Ticks.around(extent.low(), extent.high(), VALUES));
  }

  private Optional<Plot> plot(String id, String caption, Map<String, Curve> curves, Ticks values) {
    List<Line> lines = new ArrayList<>();
    curves.forEach(
        (name, curve) -> {
          if (!curve.points().isEmpty()) {
            lines.add(Line.of(name, curve));
          }
        });
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    long last = facts.summary().step().orElse(1);
    for (Line line : lines) {
      last = Math.max(last, line.end().step());
    }
    long end = last;
    List<Plot.Mark> marks =
        facts.warnings().newest().stream()
            .filter(warning -> warning.step() <= end)
            .map(Plots::mark)
            .toList();
    PlotArea area = new PlotArea(steps(Math.max(1, end)), values);
    return Optional.of(new Plot(id, caption, area, lines, marks));
  }

  /** No number along the edge lies between two steps. */
  private static Ticks steps(long last) {
    return Ticks.within(0, (double) last, (int) Math.min(STEPS, last));
  }

  private static Plot.Mark mark(HealthWarning warning) {
    return new Plot.Mark(warning.step(), warning.name());
  }
}
