package gan.experiment.report;

import gan.experiment.runs.Curve;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Curves against steps as a drawing that stays sharp at any size: thin as they were logged, strong
 * as means over neighbours. Whoever points at a step is told its values.
 *
 * @param id differs from those of the page's other plots
 * @param caption what it shows
 * @param area where
 * @param lines at least one
 * @param marks steps at which something was wrong
 */
record Plot(String id, String caption, PlotArea area, List<Line> lines, List<Mark> marks) {
  /** So many steps at most can be pointed at. */
  private static final int BANDS = 150;

  private static final int LABEL = 18;

  /** Copies the lists. */
  Plot {
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
  }

  /**
   * A step that stands out.
   *
   * @param step which
   * @param text why
   */
  record Mark(long step, String text) {}

  void write(Markup page) throws IOException {
    page.open("figure", "class", "plot").element("figcaption", caption);
    page.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", caption);
    page.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + PlotArea.WIDTH + " " + PlotArea.HEIGHT,
        "role",
        "img",
        "aria-label",
        description());
    area.frame(page);
    clip(page);
    page.open("g", "clip-path", "url(#" + id + "-clip)");
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isSmoothed()) {
        curve("raw", i, lines.get(i).points(), page);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      curve("curve", i, lines.get(i).smooth(), page);
    }
    page.close();
    labels(page);
    bands(page);
    marks(page);
    page.close(3);
  }

  private String description() {
    return caption
        + " At the end: "
        + lines.stream().map(Line::label).collect(Collectors.joining(", "))
        + ".";
  }

  private void clip(Markup page) throws IOException {
    page.open("clipPath", "id", id + "-clip");
    rectangle(PlotArea.LEFT, PlotArea.RIGHT, "clip", page);
    page.close(2);
  }

  private static void rectangle(double left, double right, String style, Markup page)
      throws IOException {
    page.open(
        "rect",
        "class",
        style,
        "x",
        PlotArea.at(left),
        "y",
        PlotArea.at(PlotArea.TOP),
        "width",
        PlotArea.at(right - left),
        "height",
        PlotArea.at(PlotArea.BOTTOM - PlotArea.TOP));
  }

  private void curve(String style, int line, List<Curve.Point> points, Markup page)
      throws IOException {
    page.empty("polyline", "class", style + " line" + line, "points", area.corners(points));
  }

  /** Dots where the curves end, and their names beside them, none over another. */
  private void labels(Markup page) throws IOException {
    List<Integer> downwards = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      downwards.add(i);
    }
    downwards.sort(Comparator.comparingDouble(i -> area.inside(lines.get(i).end().value())));
    double free = PlotArea.TOP;
    for (int i : downwards) {
      Line line = lines.get(i);
      double y = area.inside(line.end().value());
      page.empty(
          "circle",
          "class",
          "dot line" + i,
          "cx",
          PlotArea.at(area.x((double) line.end().step())),
          "cy",
          PlotArea.at(y),
          "r",
          "4");
      double below = Math.max(free, y);
      page.element(
          "text",
          line.label(),
          "class",
          "label line" + i,
          "x",
          PlotArea.at(area.x((double) line.end().step()) + 12),
          "y",
          PlotArea.at(below + 5));
      free = below + LABEL;
    }
  }

  /** Invisible until somebody points at them: one from each step halfway to its neighbours. */
  private void bands(Markup page) throws IOException {
    List<Curve.Point> all = lines.get(0).points();
    int count = Math.min(BANDS, all.size());
    double left = PlotArea.LEFT;
    page.open("g", "class", "bands");
    for (int i = 0; i < count; i++) {
      long step = all.get(place(i, count, all.size())).step();
      double right =
          i == count - 1
              ? PlotArea.RIGHT
              : area.x((step + all.get(place(i + 1, count, all.size())).step()) / 2.0);
      rectangle(left, right, "band", page);
      String values = lines.stream().map(line -> line.at(step)).collect(Collectors.joining("\n"));
      page.element("title", "step " + StepText.of(step) + "\n" + values).close();
      left = right;
    }
    page.close();
  }

  private static int place(int band, int count, int size) {
    return count == 1 ? size - 1 : (int) Math.round((double) band * (size - 1) / (count - 1));
  }

  private void marks(Markup page) throws IOException {
    for (Mark mark : marks) {
      String x = PlotArea.at(area.x((double) mark.step()));
      page.open("g", "class", "mark");
      page.empty(
          "line",
          "x1",
          x,
          "y1",
          PlotArea.at(PlotArea.TOP),
          "x2",
          x,
          "y2",
          PlotArea.at(PlotArea.BOTTOM));
      page.element("title", "step " + StepText.of(mark.step()) + ": " + mark.text()).close();
    }
  }
}
