package example.benchmarks.tensorflow;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Adam by TensorFlow's own kernel; the number of the update is fed. */
record Adam(Ops tf, Operand<TFloat32> update, float learningRate, float beta1) {
  private static final float BETA_2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  /** What moves the weights once against the gradient of a loss. */
  List<Op> minimise(Graph graph, Operand<TFloat32> loss, Variables variables) {
    List<Variables.Variable> weights = variables.weights();
    Output<?>[] values =
        weights.stream().map(weight -> weight.value().asOutput()).toArray(Output<?>[]::new);
    Output<?>[] one = {tf.constant(1f).asOutput()};
    Output<?>[] gradients =
        graph.addGradients(null, new Output<?>[] {loss.asOutput()}, values, one);
    Operand<TFloat32> power1 = tf.math.pow(tf.constant(beta1), update);
    Operand<TFloat32> power2 = tf.math.pow(tf.constant(BETA_2), update);
    List<Op> steps = new ArrayList<>();
    for (int i = 0; i < gradients.length; i++) {
      steps.add(step(variables, weights.get(i), gradients[i], power1, power2));
    }
    return steps;
  }

  private Op step(
      Variables variables,
      Variables.Variable weight,
      Output<?> gradient,
      Operand<TFloat32> power1,
      Operand<TFloat32> power2) {
    return tf.train.resourceApplyAdam(
        Variables.cast(weight.handle()),
        Variables.cast(variables.state(0, weight.shape()).handle()),
        Variables.cast(variables.state(0, weight.shape()).handle()),
        power1,
        power2,
        tf.constant(learningRate),
        tf.constant(beta1),
        tf.constant(BETA_2),
        tf.constant(EPSILON),
        Variables.cast(gradient));
  }
}
