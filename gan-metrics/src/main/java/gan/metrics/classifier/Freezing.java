package gan.metrics.classifier;

import gan.core.graph.Precision;
import gan.core.spi.SampleSpec;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.family.TFloating;

/** Makes a graph whose weights are constants. */
final class Freezing {
  private Freezing() {}

  static GraphDef freeze(
      SampleSpec sample, ClassifierNetwork network, Map<String, FloatNdArray> weights) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Operand<TFloating> images =
          tf.withName(TrainedClassifier.INPUT)
              .placeholder(Precision.FLOAT32.type(), Placeholder.shape(sample.shape().prepend(-1)));
      ClassifierNetwork.Outputs outputs =
          network.apply(tf, images, name -> constant(tf, name, weights.get(name)));
      tf.withName(TrainedClassifier.FEATURES).identity(outputs.features());
      tf.withName(TrainedClassifier.LOGITS).identity(outputs.logits());
      tf.withName(TrainedClassifier.PROBABILITIES).nn.softmax(outputs.logits());
      return graph.toGraphDef();
    }
  }

  @SuppressWarnings("unchecked") // the graph is of 32-bit floats
  private static Operand<TFloating> constant(Ops tf, String name, FloatNdArray weight) {
    Operand<?> constant = tf.withName(name).constant(weight);
    return (Operand<TFloating>) constant;
  }
}
