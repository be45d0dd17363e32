package gan.core.profile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;

/**
 * How fast this machine does work with nothing around it: again and again on the same numbers,
 * which is as fast as TensorFlow's kernel for it gets.
 */
public final class Alone {
  private static final double ENOUGH_SECONDS = 0.1;
  private static final int FEWEST = 5;
  private static final int MOST = 200;

  private Alone() {}

  /** Seconds that one of some work takes, the median of several. */
  public static double seconds(Work work) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      GraphDef.Builder definition = GraphDef.newBuilder();
      NodeDef.Builder node = work.node().toBuilder().setName("work").clearInput();
      List<String> fed = new ArrayList<>();
      Class<? extends TNumber> type = work.isNarrow() ? TBfloat16.class : TFloat32.class;
      for (int operand = 0; operand < work.operands().size(); operand++) {
        node.addInput("operand" + operand);
        if (isSizes(work, operand)) {
          int[] sizes = Arrays.stream(work.result().asArray()).mapToInt(Math::toIntExact).toArray();
          tf.withName("operand" + operand).constant(sizes);
        } else {
          tf.withName("operand" + operand)
              .placeholder(type, Placeholder.shape(work.operands().get(operand)));
          fed.add("operand" + operand);
        }
      }
      definition.addAllNode(graph.toGraphDef().getNodeList()).addNode(node);
      return median(definition.build(), fed, work);
    }
  }

  /** The sizes of the result are an operand of the products of gradients. */
  private static boolean isSizes(Work work, int operand) {
    return switch (work.node().getOp()) {
      case "Conv2DBackpropInput" -> operand == 0;
      case "Conv2DBackpropFilter" -> operand == 1;
      default -> false;
    };
  }

  private static double median(GraphDef definition, List<String> fed, Work work) {
    List<Tensor> tensors = new ArrayList<>();
    try (Graph graph = new Graph()) {
      graph.importGraphDef(definition);
      for (String name : fed) {
        int operand = Integer.parseInt(name.substring("operand".length()));
        tensors.add(numbers(work.operands().get(operand), work.isNarrow()));
      }
      try (Session session = new Session(graph)) {
        run(session, fed, tensors);
        List<Double> seconds = new ArrayList<>();
        double all = 0;
        while (seconds.size() < FEWEST || (all < ENOUGH_SECONDS && seconds.size() < MOST)) {
          long start = System.nanoTime();
          run(session, fed, tensors);
          seconds.add((System.nanoTime() - start) / 1e9);
          all += seconds.get(seconds.size() - 1);
        }
        seconds.sort(null);
        return seconds.get(seconds.size() / 2);
      }
    } finally {
      tensors.forEach(Tensor::close);
    }
  }

  private static void run(Session session, List<String> fed, List<Tensor> tensors) {
    Session.Runner runner = session.runner().addTarget("work");
    for (int i = 0; i < fed.size(); i++) {
      runner.feed(fed.get(i), tensors.get(i));
    }
    runner.run().close();
  }

  /** No zeros and nothing denormal: both would take another time. */
  private static Tensor numbers(Shape shape, boolean isNarrow) {
    Tensor tensor = isNarrow ? TBfloat16.tensorOf(shape) : TFloat32.tensorOf(shape);
    int bytes = isNarrow ? Short.BYTES : Float.BYTES;
    ByteBuffer values =
        ByteBuffer.allocate(Math.toIntExact(bytes * shape.size())).order(ByteOrder.nativeOrder());
    for (int i = 0; values.hasRemaining(); i++) {
      float value = 0.5f + i % 8 / 8f;
      if (isNarrow) {
        values.putShort((short) (Float.floatToIntBits(value) >> Short.SIZE));
      } else {
        values.putFloat(value);
      }
    }
    tensor.asRawTensor().data().write(values.array());
    return tensor;
  }
}
