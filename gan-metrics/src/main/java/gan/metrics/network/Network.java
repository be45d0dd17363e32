package gan.metrics.network;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.exceptions.TFResourceExhaustedException;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * A network in its session, ready to run. Not thread-safe.
 *
 * <p>It closes what it was given.
 */
public final class Network implements AutoCloseable {
  private final String name;
  private final Session session;
  private final Runnable freeing;
  private final Output<?> input;
  private final List<Output<?>> outputs = new ArrayList<>();
  private boolean closed;

  /**
   * A network.
   *
   * @param name what problems call it, such as {@code 'digits.pb'}
   * @param graph its graph
   * @param session a session of the graph, whose variables have their values
   * @param freeing frees both
   * @param ends where samples enter and leave
   * @throws GanException if the graph lacks one of the ends, or one is not of 32-bit floats;
   *     nothing is freed then
   */
  public Network(String name, Graph graph, Session session, Runnable freeing, Ends ends) {
    this.name = name;
    this.session = session;
    this.freeing = freeing;
    this.input = floats(graph, ends.input());
    ends.outputs().forEach(output -> outputs.add(floats(graph, output)));
  }

  /** What problems call it. */
  String name() {
    return name;
  }

  /** What is known of the input's shape before anything is fed. */
  Shape inputShape() {
    return input.shape();
  }

  /**
   * Runs.
   *
   * @param values the input, in row-major order
   * @param shape the input's shape
   * @return what came out, in the order of the ends
   * @throws GanException if the network fails on such an input
   */
  List<Numbers> run(float[] values, Shape shape) {
    try (TFloat32 fed = tensor(values, shape)) {
      Session.Runner runner = session.runner().feed(input, fed);
      // A tensor can be fetched once: one may be both features and logits.
      List<Output<?>> fetched = outputs.stream().distinct().toList();
      fetched.forEach(runner::fetch);
      try (Result result = runner.run()) {
        return outputs.stream().map(each -> numbers(result.get(fetched.indexOf(each)))).toList();
      }
    } catch (TensorFlowException | IllegalArgumentException | UnsupportedOperationException e) {
      // What TensorFlow finds invalid or lacks is not thrown as one of its own exceptions.
      throw new GanException(failure(e, shape), e);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      freeing.run();
    }
  }

  static TFloat32 tensor(float[] values, Shape shape) {
    TFloat32 tensor = TFloat32.tensorOf(shape);
    tensor.asRawTensor().data().asFloats().write(values);
    return tensor;
  }

  static Numbers numbers(Tensor tensor) {
    float[] values = new float[Math.toIntExact(tensor.shape().size())];
    tensor.asRawTensor().data().asFloats().read(values);
    return new Numbers(tensor.shape(), values);
  }

  private Output<?> floats(Graph graph, TensorName tensor) {
    Output<?> output = tensor.in(graph, name);
    if (output.type() != TFloat32.class) {
      throw new GanException(
          Problem.of(
              ErrorCode.INVALID_VALUE,
              "'"
                  + tensor.key()
                  + "' is '"
                  + tensor.text()
                  + "', which in "
                  + name
                  + " is of "
                  + output.dataType()
                  + ", not of 32-bit floats",
              "name a tensor of floats, or export the network with one."));
    }
    return output;
  }

  private Problem failure(RuntimeException e, Shape shape) {
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    if (e instanceof TFResourceExhaustedException) {
      return Problem.of(
          ErrorCode.OUT_OF_MEMORY,
          name + " needs more memory than there is for images of " + TensorName.text(shape),
          "lower 'batchSize' of the extractor.");
    }
    return Problem.of(
        ErrorCode.INCOMPATIBLE_PARTS,
        name + " fails on images of " + TensorName.text(shape) + ": " + reason,
        "give 'height' and 'width' that it takes, with a 'resizer', and a 'batchSize' that it"
            + " takes.");
  }
}
