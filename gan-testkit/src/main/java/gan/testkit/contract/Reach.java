package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Gradients;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Finds weights that a player has but that training could never move. */
final class Reach {
  /** Gradients this much smaller than the largest are rounding errors. */
  private static final double NOTHING = 1e-12;

  private static final Numbers NONE = new Numbers(Shape.scalar(), 0);

  private Reach() {}

  static void assertEveryWeight(
      GraphRun run, Pass pass, Operand<TFloating> scalar, Parameters parameters) {
    List<String> missed = new ArrayList<>();
    List<Numbers> gradients = gradients(run, pass, scalar, parameters.weights());
    double largest = gradients.stream().mapToDouble(Numbers::largest).max().orElse(1);
    for (int i = 0; i < gradients.size(); i++) {
      if (!(gradients.get(i).largest() > NOTHING * largest)) {
        missed.add(parameters.weights().get(i).toString());
      }
    }
    assertThat(missed).as("weights that no gradient reaches").isEmpty();
  }

  private static List<Numbers> gradients(
      GraphRun run, Pass pass, Operand<TFloating> scalar, List<Parameter> weights) {
    try {
      List<Operand<TFloating>> reads = weights.stream().map(pass::read).toList();
      return run.evaluate(Gradients.of(run.tf(), scalar, reads));
    } catch (TFInvalidArgumentException noPathToSome) {
      return weights.stream()
          .map(weight -> gradient(run, pass, scalar, weight).map(run::evaluate).orElse(NONE))
          .toList();
    }
  }

  private static Optional<Operand<TFloating>> gradient(
      GraphRun run, Pass pass, Operand<TFloating> scalar, Parameter weight) {
    try {
      return Optional.of(Gradients.of(run.tf(), scalar, List.of(pass.read(weight))).get(0));
    } catch (TFInvalidArgumentException noPath) {
      return Optional.empty();
    }
  }
}
