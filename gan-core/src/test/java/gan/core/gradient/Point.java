package gan.core.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TFloating;

/** Where a graph in double precision is evaluated: its inputs and their values. */
record Point(Session session, List<Operand<TFloating>> inputs, List<Values> values) {

  /** Adds one input for each of the values. */
  static Point of(Ops tf, Session session, Values... values) {
    return new Point(
        session, Arrays.stream(values).map(value -> input(tf, value)).toList(), List.of(values));
  }

  @SuppressWarnings("unchecked") // TFloat64 is a TFloating
  private static Operand<TFloating> input(Ops tf, Values values) {
    return (Operand<TFloating>)
        (Operand<?>) tf.placeholder(TFloat64.class, Placeholder.shape(values.shape()));
  }

  /** The same with one entry of one input moved. */
  Point moved(int input, int entry, double by) {
    List<Values> moved = new ArrayList<>(values);
    moved.set(input, moved.get(input).moved(entry, by));
    return new Point(session, inputs, moved);
  }

  double[] evaluate(Operand<TFloating> what) {
    List<TFloat64> fed = values.stream().map(Values::tensor).toList();
    Session.Runner runner = session.runner().fetch(what);
    for (int i = 0; i < fed.size(); i++) {
      runner.feed(inputs.get(i), fed.get(i));
    }
    try (Result result = runner.run()) {
      TFloat64 tensor = (TFloat64) result.get(0);
      double[] numbers = new double[(int) tensor.size()];
      tensor.copyTo(DataBuffers.of(numbers, false, false));
      return numbers;
    } finally {
      fed.forEach(Tensor::close);
    }
  }
}
