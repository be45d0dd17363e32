package gan.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TFloating;

/** 20 samples an update; with a speed of 2,000 samples, p moves by 0.01 an update. */
class StrengthTest {
  private static final double SPEED = 2;
  private static final Offset<Double> NEAR = within(1e-12);
  private static final double[] SURE = scores(20);
  private static final double[] UNSURE = scores(0);

  @Test
  void risesInAStraightLineWhileTheDiscriminatorIsSure() {
    List<Double> path = path(options(1, 0, 1), repeated(120, SURE));
    for (int update = 1; update <= 120; update++) {
      assertThat(path.get(update - 1)).isCloseTo(Math.min(1, 0.01 * update), NEAR);
    }
  }

  @Test
  void fallsInAStraightLineWhileItIsNot() {
    List<Double> path = path(options(1, 0.5, 1), repeated(60, UNSURE));
    for (int update = 1; update <= 60; update++) {
      assertThat(path.get(update - 1)).isCloseTo(Math.max(0, 0.5 - 0.01 * update), NEAR);
    }
  }

  @Test
  void staysBelowTheCap() {
    List<Double> path = path(options(1, 0.2, 0.25), repeated(10, SURE));
    assertThat(path.get(3)).isCloseTo(0.24, NEAR);
    assertThat(path.subList(4, 10)).allMatch(p -> p == 0.25);
  }

  @Test
  void movesOnceAnIntervalByAllThatWasShown() {
    List<Double> path = path(options(4, 0, 1), repeated(9, SURE));
    assertThat(path.subList(0, 3)).containsOnly(0.0);
    assertThat(path.subList(3, 7)).allSatisfy(p -> assertThat(p).isCloseTo(0.04, NEAR));
    assertThat(path.subList(7, 9)).allSatisfy(p -> assertThat(p).isCloseTo(0.08, NEAR));
  }

  /** A mean sign of 0.5 is below the target of 0.6, one of 0.7 above. */
  @Test
  void signsAreComparedWithTheTarget() {
    assertThat(path(options(1, 0.5, 1), List.of(scores(15))).get(0)).isCloseTo(0.49, NEAR);
    assertThat(path(options(1, 0.5, 1), List.of(scores(17))).get(0)).isCloseTo(0.51, NEAR);
  }

  /** 1 and 0.1 are 0.55 in the mean, 1 and 0.3 are 0.65. */
  @Test
  void signsAreAveragedOverAnInterval() {
    assertThat(path(options(2, 0.5, 1), List.of(SURE, scores(11))).get(1)).isCloseTo(0.48, NEAR);
    assertThat(path(options(2, 0.5, 1), List.of(SURE, scores(13))).get(1)).isCloseTo(0.52, NEAR);
    List<Double> next =
        path(options(2, 0.5, 1), List.of(SURE, SURE, scores(11), scores(11), UNSURE));
    assertThat(next.get(3)).as("an interval that begins afresh").isCloseTo(0.5, NEAR);
  }

  @Test
  void everyPatchHasASign() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Pass pass = run.pass(Mode.TRAIN);
      Parameters states = run.parameters("augmentation");
      Strength strength = new Strength(options(1, 0.5, 1), states);
      Shape patches = Shape.of(1, 2, 2, 1);
      strength.follow(pass, run.constant(patches, 3, 2, 5, -100), 20);
      run.execute(pass.stores(pass.reads()));
      assertThat(run.stored(states.all().get(0))[0]).isCloseTo(0.49, NEAR);
    }
  }

  private static AdaOptions options(int interval, double initial, double cap) {
    return new AdaOptions(true, true, true, 0.6, SPEED, interval, initial, cap);
  }

  /** 20 scores, so many of them positive. */
  private static double[] scores(int positive) {
    double[] scores = new double[20];
    Arrays.setAll(scores, i -> i < positive ? 0.1 + i : -0.2);
    return scores;
  }

  private static List<double[]> repeated(int times, double[] scores) {
    return Collections.nCopies(times, scores);
  }

  /** p after each update. */
  private static List<Double> path(AdaOptions options, List<double[]> updates) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Pass pass = run.pass(Mode.TRAIN);
      Parameters states = run.parameters("augmentation");
      Strength strength = new Strength(options, states);
      Operand<TFloating> scores = run.placeholder(Shape.of(20, 1));
      strength.follow(pass, scores, 20);
      List<Op> stores = pass.stores(pass.reads());
      List<Double> path = new ArrayList<>();
      for (double[] update : updates) {
        run.feed(scores, new Numbers(scores.shape(), update));
        run.execute(stores);
        path.add(run.stored(states.all().get(0))[0]);
      }
      return path;
    }
  }
}
