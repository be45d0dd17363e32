package gan.experiment.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveTest {

  @Test
  void aFewPointsStayAsTheyAre() {
    Curve curve = new Curve();
    curve.add(1, 0.5);
    curve.add(50, -2);
    assertThat(curve.points()).containsExactly(new Curve.Point(1, 0.5), new Curve.Point(50, -2));
  }

  @Test
  void whatIsNotFiniteIsLeftOut() {
    Curve curve = new Curve();
    DoubleStream.of(Double.NaN, 1, Double.POSITIVE_INFINITY).forEach(value -> curve.add(7, value));
    assertThat(curve.points()).containsExactly(new Curve.Point(7, 1));
  }

  @Test
  void manyPointsBecomeMeansOfEquallyMany() {
    Curve curve = new Curve();
    int count = 1_000_000;
    for (int step = 1; step <= count; step++) {
      curve.add(step, step % 2 == 0 ? 3 : 1);
    }
    List<Curve.Point> points = curve.points();
    int width = 256;
    assertThat(points).hasSize(count / width).hasSizeBetween(Curve.MOST / 2, Curve.MOST);
    assertThat(points).allMatch(point -> point.value() == 2);
    assertThat(points.get(0).step()).isEqualTo(width);
    assertThat(points.get(points.size() - 1).step()).isEqualTo(999_936);
  }

  @Test
  void fewPointsAreNotSmoothed() {
    List<Curve.Point> points = points(99);
    assertThat(Smoothing.of(points)).isEqualTo(points);
  }

  @Test
  void smoothingTakesTheMeanOfNeighbours() {
    List<Curve.Point> points = points(200);
    List<Curve.Point> smooth = Smoothing.of(points);
    assertThat(smooth.stream().map(Curve.Point::step).toList())
        .isEqualTo(points.stream().map(Curve.Point::step).toList());
    assertThat(smooth.get(100).value()).isCloseTo((98 + 99 + 100 + 101 + 102) / 5.0, within(1e-9));
    assertThat(smooth.get(0).value()).isCloseTo((0 + 1 + 2) / 3.0, within(1e-9));
    assertThat(smooth.get(199).value()).isCloseTo((197 + 198 + 199) / 3.0, within(1e-9));
  }

  private static List<Curve.Point> points(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Curve.Point(i + 1, i)).toList();
  }
}
