package gan.testkit.numeric;

import gan.core.graph.Gradients;
import gan.core.graph.Parameter;
import gan.core.graph.Pass;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TFloating;

/**
 * Checks symbolic gradients against central differences, {@code (f(w + h) - f(w - h)) / 2h}, in
 * double precision.
 *
 * <p>The relative error of an entry is {@code |symbolic - difference| / max(|symbolic|,
 * |difference|, g / 100)}, with g the largest entry of the weight's gradient: entries that are
 * nearly zero are measured against the rest. What the rounding of f alone can account for, {@code
 * 16 ulp(f) / 2h}, is no error.
 *
 * @param step h; small, so that hardly any rectifier changes sides between the two points
 * @param tolerance the largest relative error allowed
 * @param entries how many entries of each weight to check, drawn at random but always the same
 */
public record FiniteDifference(double step, double tolerance, int entries) {
  private static final double ROUNDING = 16;

  /** Step 1e-6, tolerance 1e-4, three entries of each weight. */
  public static FiniteDifference standard() {
    return new FiniteDifference(1e-6, 1e-4, 3);
  }

  /**
   * Checks the gradient of a scalar with respect to a few entries of every weight, whose values are
   * the same afterwards.
   *
   * @param run a graph in double precision
   * @param pass the pass in which the weights were read
   * @param scalar what to differentiate
   * @param weights with respect to what
   * @throws AssertionError naming the entries that disagree
   */
  public void check(GraphRun run, Pass pass, Operand<TFloating> scalar, List<Parameter> weights) {
    if (!run.type().equals(TFloat64.class)) {
      throw new IllegalArgumentException("Finite differences need a graph in double precision.");
    }
    List<Operand<TFloating>> reads = weights.stream().map(pass::read).toList();
    List<Numbers> gradients = run.evaluate(Gradients.of(run.tf(), scalar, reads));
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      wrong.addAll(disagreements(run, scalar, weights.get(i), gradients.get(i)));
    }
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          "Symbolic gradients disagree with finite differences:\n  " + String.join("\n  ", wrong));
    }
  }

  private List<String> disagreements(
      GraphRun run, Operand<TFloating> scalar, Parameter weight, Numbers gradient) {
    double[] symbolic = gradient.values();
    double[] values = run.stored(weight);
    List<String> wrong = new ArrayList<>();
    for (int entry : chosen(values.length)) {
      double above = shifted(run, scalar, weight, values, entry, step);
      double below = shifted(run, scalar, weight, values, entry, -step);
      double difference = (above - below) / (2 * step);
      double scale =
          Math.max(
              Math.max(Math.abs(symbolic[entry]), Math.abs(difference)), gradient.largest() / 100);
      double gap = Math.abs(symbolic[entry] - difference);
      double error = gap <= ROUNDING * Math.ulp(above) / (2 * step) ? 0 : gap / scale;
      if (!(error <= tolerance)) {
        wrong.add(describe(weight, entry, symbolic[entry], difference, error));
      }
    }
    run.assign(weight, values);
    return wrong;
  }

  private int[] chosen(int size) {
    return size <= entries
        ? IntStream.range(0, size).toArray()
        : new Random(size).ints(0, size).distinct().limit(entries).sorted().toArray();
  }

  private static double shifted(
      GraphRun run,
      Operand<TFloating> scalar,
      Parameter weight,
      double[] values,
      int entry,
      double by) {
    double[] moved = values.clone();
    moved[entry] += by;
    run.assign(weight, moved);
    return run.evaluate(scalar).scalar();
  }

  private String describe(
      Parameter weight, int entry, double symbolic, double difference, double error) {
    return String.format(
        Locale.ROOT,
        "%s, entry %d: symbolic %.6g, finite difference %.6g, relative error %.1e, allowed %.1e",
        weight,
        entry,
        symbolic,
        difference,
        error,
        tolerance);
  }
}
