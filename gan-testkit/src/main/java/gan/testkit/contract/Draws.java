package gan.testkit.contract;

import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.family.TFloating;

/**
 * The random numbers that a part of a graph draws, so that a sample can keep its own when it is
 * moved to another batch.
 */
final class Draws {
  private static final Set<DataType> FLOATING = Set.of(DataType.DT_FLOAT, DataType.DT_DOUBLE);

  private final GraphRun run;
  private final Set<String> before;
  private final List<Operand<TFloating>> draws = new ArrayList<>();

  private Draws(GraphRun run, Set<String> before) {
    this.run = run;
    this.before = before;
  }

  /** Starts to watch a graph. */
  static Draws watch(GraphRun run) {
    Set<String> names = new HashSet<>();
    operations(run).forEachRemaining(operation -> names.add(operation.name()));
    return new Draws(run, names);
  }

  /** Ends watching: the draws are those that were added to the graph in between. */
  Draws found() {
    operations(run)
        .forEachRemaining(
            operation -> {
              if (!before.contains(operation.name()) && isDraw(operation)) {
                draws.add(typed(operation.output(0)));
              }
            });
    return this;
  }

  boolean isEmpty() {
    return draws.isEmpty();
  }

  /** What is drawn for the batch that is fed. */
  List<Numbers> values() {
    return draws.isEmpty() ? List.of() : run.evaluate(draws);
  }

  /**
   * Fixes what is drawn from now on.
   *
   * @param values what was drawn for a batch
   * @param size how large that batch was
   * @param change what is done to draws that have a number for each of its samples
   */
  void fix(List<Numbers> values, int size, UnaryOperator<Numbers> change) {
    for (int i = 0; i < draws.size(); i++) {
      Numbers value = values.get(i);
      boolean isPerSample = value.shape().numDimensions() > 0 && value.shape().get(0) == size;
      run.feed(draws.get(i), isPerSample ? change.apply(value) : value);
    }
  }

  private static boolean isDraw(GraphOperation operation) {
    return operation.type().startsWith("StatelessRandom")
        && FLOATING.contains(operation.output(0).dataType());
  }

  private static Iterator<GraphOperation> operations(GraphRun run) {
    return ((Graph) run.tf().scope().env()).operations();
  }

  @SuppressWarnings("unchecked") // its data type was checked
  private static Operand<TFloating> typed(Output<?> output) {
    return (Operand<TFloating>) output;
  }
}
