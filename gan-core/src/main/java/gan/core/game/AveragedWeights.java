package gan.core.game;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** The averages of a player's weights, one for each; its states are not averaged. */
final class AveragedWeights {
  private final Average average;
  private final Map<Parameter, Parameter> averages = new LinkedHashMap<>();

  /**
   * Averages that start at the weights' initial values.
   *
   * @param average how they follow
   * @param weights what they follow
   * @param own a list for them
   */
  AveragedWeights(Average average, List<Parameter> weights, Parameters own) {
    this.average = average;
    for (Parameter weight : weights) {
      averages.put(weight, own.state(weight.name(), weight.shape(), Initializer.copyOf(weight)));
    }
  }

  /** What to read instead of a parameter. */
  Parameter of(Parameter parameter) {
    return averages.getOrDefault(parameter, parameter);
  }

  /** Adds a step towards the weights as they are when the given operation is done. */
  Op follow(Ops tf, Op update, Operand<TFloating> count) {
    Ops after = tf.withControlDependencies(update);
    Operand<TFloating> stay = decay(tf, count);
    List<Op> steps = new ArrayList<>();
    averages.forEach(
        (weight, mean) -> {
          Operand<TFloating> now = after.readVariableOp(weight.handle(), count.type());
          Operand<TFloating> before = after.readVariableOp(mean.handle(), count.type());
          Operand<TFloating> step = tf.math.mul(stay, tf.math.sub(before, now));
          steps.add(tf.assignVariableOp(mean.handle(), tf.math.add(now, step)));
        });
    return tf.withControlDependencies(steps).noOp();
  }

  private Operand<TFloating> decay(Ops tf, Operand<TFloating> count) {
    Operand<TFloating> most = Scalar.like(tf, average.decay(), count);
    if (!average.warmUp()) {
      return most;
    }
    Operand<TFloating> early =
        tf.math.div(
            tf.math.add(count, Scalar.like(tf, 1, count)),
            tf.math.add(count, Scalar.like(tf, 10, count)));
    return tf.math.minimum(most, early);
  }
}
