package gan.core.game;

import gan.core.graph.Gradients;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * One side of the game: the parameters that it owns, and the optimizer that moves them and nothing
 * else.
 *
 * @param name {@code generator} or {@code discriminator}
 * @param own the lists whose weights this player learns
 * @param optimizer moves them
 * @param slots the optimizer's states
 */
record Player(String name, List<Parameters> own, Optimizer optimizer, Parameters slots) {

  /** Every variable that belongs to this player. */
  Stream<Parameters> variables() {
    return Stream.concat(own.stream(), Stream.of(slots));
  }

  /** How many numbers this player learns. */
  long weights() {
    return own.stream().mapToLong(Parameters::count).sum();
  }

  /**
   * Adds this player's update.
   *
   * @param pass the pass in which this player's weights were read
   * @param loss the scalar to lower
   * @param reads what must have been read before anything moves
   * @param count a scalar, this update's number from 1
   */
  Op update(Pass pass, Operand<TFloating> loss, List<Op> reads, Operand<TFloating> count) {
    List<Parameter> weights = own.stream().flatMap(list -> list.weights().stream()).toList();
    List<Operand<TFloating>> gradients = gradients(pass, loss, weights);
    Ops after = pass.tf().withControlDependencies(reads);
    List<Op> changes = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      changes.add(optimizer.apply(after, weights.get(i), gradients.get(i), count));
    }
    changes.addAll(pass.stores(reads));
    return pass.tf().withControlDependencies(changes).noOp();
  }

  private List<Operand<TFloating>> gradients(
      Pass pass, Operand<TFloating> loss, List<Parameter> weights) {
    for (Parameter weight : weights) {
      if (!pass.hasRead(weight)) {
        throw contract("creates the weight '" + weight.name() + "' but never uses it", null);
      }
    }
    try {
      return Gradients.of(pass.tf(), loss, weights.stream().map(pass::read).toList());
    } catch (TFInvalidArgumentException e) {
      throw contract("has a loss that does not reach every weight: " + e.getMessage(), e);
    }
  }

  private GanException contract(String what, Throwable cause) {
    return new GanException(
        Problem.of(
            ErrorCode.PLUGIN_CONTRACT,
            "the " + name + " " + what,
            "let every weight take part in what the loss is computed from, or do not create it."),
        cause);
  }
}
