package gan.core.gradient;

import java.util.Collections;
import java.util.List;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * One request of TensorFlow: differentiate this op.
 *
 * <p>The graph is locked meanwhile, so whatever locks it again waits for ever: a formula must add
 * ops with {@link #tf} alone, and must not ask for a static shape.
 *
 * @param tf where to add operations
 * @param op what to differentiate
 * @param seeds the gradient with respect to each output of the op; zeros where nothing came back
 */
record GradientCall(Ops tf, GraphOperation op, List<Output<?>> seeds) {

  /** An input of the op. */
  @SuppressWarnings("unchecked") // formulas ask for floating-point inputs only
  Operand<TFloating> input(int index) {
    return (Operand<TFloating>) op.input(index);
  }

  /** The first output of the op. */
  Operand<TFloating> output() {
    return op.output(0);
  }

  /** The gradient with respect to the first output. */
  Operand<TFloating> seed() {
    return seed(0);
  }

  /** The gradient with respect to an output. */
  @SuppressWarnings("unchecked") // only floating-point outputs have gradients
  Operand<TFloating> seed(int index) {
    return (Operand<TFloating>) seeds.get(index);
  }

  /** Stands for the gradient of an input on which the op does not depend smoothly. */
  Operand<?> none() {
    return Adapter.none(op);
  }

  /** No gradient for any input. */
  List<Operand<?>> nones() {
    return Collections.nCopies(op.numInputs(), none());
  }

  /** A scalar of the seed's type. */
  Operand<TFloating> scalar(double value) {
    return tf.dtypes.cast(tf.constant(value), seed().type());
  }

  /** The shape of an input, as a tensor. */
  Operand<TInt32> shapeOf(int input) {
    return tf.shape(op.input(input));
  }

  /**
   * Adds an op that takes attributes over from the differentiated one.
   *
   * @param type the type of the new op
   * @param attributes the names of the attributes that both have
   * @param inputs the inputs of the new op
   */
  Operand<TFloating> like(String type, List<String> attributes, Operand<?>... inputs) {
    OperationBuilder builder = tf.scope().opBuilder(type, type);
    for (Operand<?> input : inputs) {
      builder.addInput(input.asOutput());
    }
    for (String attribute : attributes) {
      builder.setAttr(attribute, op.attributes().getAttrValueProto(attribute));
    }
    return builder.build().output(0);
  }
}
