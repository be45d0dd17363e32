package gan.experiment.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCurvesTest {
  @TempDir private Path folder;

  @Test
  void everyQuantityIsACurveAndTornLinesAreCounted() throws IOException {
    Path log =
        WrittenRun.in(folder, "00001-digits")
            .file(
                "metrics.jsonl",
                """
                {"step": 1, "discriminatorLoss": 1.5, "norm": 3}
                {"step": 2, "discriminatorLoss": "NaN", "n
                {"step": 3, "discriminatorLoss": "NaN", "norm": 4}
                {"step": 2, "discriminatorLoss": 7}
                {"step": 5, "dis""")
            .run()
            .metrics();
    RunCurves curves = RunCurves.of(log);
    assertThat(curves.curves().keySet()).containsExactly("discriminatorLoss", "norm");
    assertThat(curves.curve("discriminatorLoss").points()).containsExactly(point(1, 1.5));
    assertThat(curves.curve("norm").points()).containsExactly(point(1, 3), point(3, 4));
    assertThat(curves.curve("none").points()).isEmpty();
    assertThat(curves.torn()).isEqualTo(2);
  }

  @Test
  void aChartLeavesOutTheOutermostAndNoWholeCurve() {
    Curve flat = new Curve();
    Curve spiked = new Curve();
    for (int step = 1; step <= 1000; step++) {
      flat.add(step, -3);
      spiked.add(step, step == 500 ? 1e9 : 2);
    }
    assertThat(Extent.of(List.of(flat, spiked))).isEqualTo(new Extent(-3, 2));
    assertThat(Extent.of(List.of(new Curve()))).isEqualTo(new Extent(0, 1));
  }

  private static Curve.Point point(long step, double value) {
    return new Curve.Point(step, value);
  }
}
