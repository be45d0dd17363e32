package gan.core.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Checks first and second derivatives against central differences in double precision, entry by
 * entry.
 *
 * <p>The relative error of an entry is {@code |a - b| / max(|a|, |b|, largest / 100)}, with the
 * largest entry of the same input's gradient.
 *
 * @param step how far an entry is moved to either side
 * @param tolerance the largest relative error
 */
record Differences(double step, double tolerance) {
  private static final int ENTRIES = 40;

  /** A function of some inputs. */
  @FunctionalInterface
  interface Model {
    Operand<TFloating> of(Ops tf, List<Operand<TFloating>> inputs);
  }

  static Differences standard() {
    return new Differences(1e-5, 1e-6);
  }

  /**
   * Checks the {@link Derivatives} of a model with respect to all of its inputs.
   *
   * @param backward the type of op that must be part of the first derivative: its derivative is
   *     what is tested
   */
  void check(String backward, Model model, Values... inputs) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Point point = Point.of(tf, session, inputs);
      Derivatives derivatives = Derivatives.of(tf, model, point.inputs());
      assertThat(types(graph)).contains(backward);
      compare(point, derivatives.s(), derivatives.first());
      compare(point, derivatives.t(), derivatives.second());
    }
  }

  /** Compares the symbolic gradients of a scalar with its differences. */
  void compare(Point point, Operand<TFloating> scalar, List<Operand<TFloating>> gradients) {
    List<String> wrong = new ArrayList<>();
    double largest = 0;
    for (int input = 0; input < gradients.size(); input++) {
      double[] symbolic = point.evaluate(gradients.get(input));
      double scale = Arrays.stream(symbolic).map(Math::abs).max().orElse(0);
      largest = Math.max(largest, scale);
      for (int entry : chosen(symbolic.length)) {
        double difference = difference(point, scalar, input, entry);
        double error = relative(symbolic[entry], difference, scale);
        if (!(error <= tolerance)) {
          wrong.add(describe(input, entry, symbolic[entry], difference, error));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(largest).as("the largest entry").isGreaterThan(1e-2);
  }

  private double difference(Point point, Operand<TFloating> scalar, int input, int entry) {
    double above = point.moved(input, entry, step).evaluate(scalar)[0];
    double below = point.moved(input, entry, -step).evaluate(scalar)[0];
    return (above - below) / (2 * step);
  }

  private static double relative(double a, double b, double largest) {
    double scale = Math.max(Math.max(Math.abs(a), Math.abs(b)), largest / 100);
    return scale < 1e-9 ? 0 : Math.abs(a - b) / scale;
  }

  private static String describe(
      int input, int entry, double symbolic, double difference, double error) {
    return String.format(
        Locale.ROOT,
        "input %d, entry %d: symbolic %.9g, difference %.9g, relative error %.1e",
        input,
        entry,
        symbolic,
        difference,
        error);
  }

  private static List<String> types(Graph graph) {
    List<String> types = new ArrayList<>();
    for (Iterator<GraphOperation> all = graph.operations(); all.hasNext(); ) {
      types.add(all.next().type());
    }
    return types;
  }

  private static int[] chosen(int size) {
    return size <= ENTRIES
        ? IntStream.range(0, size).toArray()
        : new Random(size).ints(0, size).distinct().limit(ENTRIES).toArray();
  }
}
