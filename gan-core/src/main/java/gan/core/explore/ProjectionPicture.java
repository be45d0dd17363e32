package gan.core.explore;

import gan.core.game.Samples;
import gan.core.run.LabelledPicture;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows what a projection found: a row for each start, with the target first.
 *
 * @param subject what makes the samples
 * @param projection how it was searched
 * @param noise keys the generator's own noise: the seed that was searched with
 */
public record ProjectionPicture(Subject subject, Projection projection, long noise) {

  /** Draws the way of every start. */
  public LabelledPicture of(float[] target, List<Projection.Found> found) {
    List<String> columns = new ArrayList<>(List.of("target"));
    projection
        .shownSteps()
        .forEach(step -> columns.add(step == 0 ? "start" : Integer.toString(step)));
    columns.add("result");
    List<float[]> values = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    for (Projection.Found each : found) {
      Samples passed = subject.samples(each.passed(), noise);
      values.add(target);
      for (int i = 0; i < passed.count(); i++) {
        values.add(passed.values(i));
      }
      rows.add("start " + each.seed());
    }
    return LabelledPicture.full(Subject.of(subject.generator().sample(), values), columns, rows);
  }
}
