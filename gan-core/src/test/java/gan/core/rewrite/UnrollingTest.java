package gan.core.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat64;

/** A counter that each turn adds to: what every turn sees tells in which order they ran. */
class UnrollingTest {
  private static final Set<String> STATEFUL =
      Set.of("VarHandleOp", "ReadVariableOp", "AssignVariableOp", "AssignAddVariableOp");

  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final Operand<?> handle =
      tf.withName("v").varHandleOp(TFloat64.class, Shape.scalar(), VarHandleOp.sharedName("v"));
  private final Op start = tf.assignVariableOp(handle, tf.constant(1.0));

  private final Operand<TFloat64> fed =
      tf.withName("fed").placeholder(TFloat64.class, Placeholder.shape(Shape.scalar()));

  /** Does not depend on the counter. */
  private final Operand<TFloat64> apart = tf.withName("apart").math.square(fed);

  private final Operand<TFloat64> seen = tf.withName("seen").readVariableOp(handle, TFloat64.class);

  private final Operand<TFloat64> reported = tf.withName("reported").stack(List.of(seen, apart));

  private final Op add =
      tf.withControlDependencies(seen)
          .withName("add")
          .assignAddVariableOp(handle, tf.math.add(apart, tf.math.mul(seen, tf.constant(10.0))));

  private static Turn turn(List<String> targets, String input) {
    return new Turn(targets, List.of("reported"), Map.of("fed", input));
  }

  private GraphDef unrolled(List<Turn> turns) {
    Unrolling unrolling =
        new Unrolling(
            graph.toGraphDef(),
            List.of("fed"),
            STATEFUL,
            Nodes.several(graph.toGraphDef().getNode(index("fed")), "feds", 2));
    turns.forEach(unrolling::then);
    return unrolling.graph(DataType.DT_DOUBLE);
  }

  private int index(String name) {
    List<String> names = new ArrayList<>();
    graph.toGraphDef().getNodeList().forEach(node -> names.add(node.getName()));
    return names.indexOf(name);
  }

  private static long count(GraphDef definition, String type) {
    return definition.getNodeList().stream().filter(node -> node.getOp().equals(type)).count();
  }

  private double[] run(GraphDef definition, double... values) {
    graph.importGraphDef(definition, "course");
    try (Session session = new Session(graph);
        TFloat64 both = TFloat64.vectorOf(values)) {
      session.runner().addTarget(start.op()).run().close();
      try (Result result =
          session
              .runner()
              .feed("course/feds", both)
              .addTarget("course/done")
              .fetch("course/fetched")
              .run()) {
        double[] numbers = new double[Math.toIntExact(result.get(0).shape().size())];
        ((TFloat64) result.get(0)).asRawTensor().data().asDoubles().read(numbers);
        return numbers;
      }
    } finally {
      graph.close();
    }
  }

  @Test
  void everyTurnSeesWhatTheTurnsBeforeItLeft() {
    assertThat(add.op().name()).isEqualTo("add");
    GraphDef definition =
        unrolled(
            List.of(
                turn(List.of("add"), "feds.parts"),
                turn(List.of("add"), "feds.parts:1"),
                turn(List.of("add"), "feds.parts:1")));
    // 1; then 1 + (2² + 10) = 15; then 15 + (3² + 150) = 174
    assertThat(run(definition, 2, 3)).containsExactly(1, 4, 15, 9, 174, 9);
  }

  @Test
  void whatCannotDifferIsComputedOnce() {
    GraphDef definition =
        unrolled(
            List.of(
                turn(List.of("add"), "feds.parts"),
                turn(List.of("add"), "feds.parts:1"),
                turn(List.of("add"), "feds.parts:1")));
    assertThat(count(definition, "Square")).isEqualTo(2);
    assertThat(count(definition, "ReadVariableOp")).isEqualTo(3);
    assertThat(count(definition, "AssignAddVariableOp")).isEqualTo(3);
    assertThat(count(definition, "VarHandleOp")).isEqualTo(1);
    assertThat(count(definition, "Placeholder")).isEqualTo(1);
    graph.close();
  }

  @Test
  void turnsThatChangeNothingShareWhatTheyRead() {
    GraphDef definition =
        unrolled(
            List.of(turn(List.of("reported"), "feds.parts"), turn(List.of("add"), "feds.parts:1")));
    assertThat(count(definition, "ReadVariableOp")).isEqualTo(1);
    assertThat(reported.op().name()).isEqualTo("reported");
    assertThat(run(definition, 2, 3)).containsExactly(1, 4, 1, 9);
  }
}
