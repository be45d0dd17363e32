package gan.core.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;

/**
 * A convolution or matrix product that a graph computes, once or several times with operands of the
 * same shapes.
 *
 * @param node one of them
 * @param operands the shapes of its inputs
 * @param result the shape of what it computes
 * @param times how often
 * @param flops of one: two for each multiplication and addition, padding included
 */
public record Work(NodeDef node, List<Shape> operands, Shape result, int times, long flops) {
  private static final List<String> PRODUCTS =
      List.of("Conv2D", "Conv2DBackpropInput", "Conv2DBackpropFilter", "MatMul", "BatchMatMulV2");

  /** Copies the shapes. */
  public Work {
    operands = List.copyOf(operands);
  }

  /** All of it in a part of a graph, whose names begin alike; each kind once. */
  public static List<Work> in(Graph graph, String prefix) {
    Map<String, NodeDef> nodes =
        graph.toGraphDef().getNodeList().stream()
            .filter(node -> node.getName().startsWith(prefix))
            .filter(node -> PRODUCTS.contains(node.getOp()))
            .collect(
                Collectors.toMap(NodeDef::getName, node -> node, (a, b) -> a, LinkedHashMap::new));
    Map<List<Object>, Work> found = new LinkedHashMap<>();
    nodes.forEach(
        (name, node) -> {
          Work one = of(graph.operation(name), node);
          List<Object> kind = List.of(node.getOp(), node.getAttrMap(), one.operands, one.result);
          found.merge(kind, one, (before, next) -> before.again());
        });
    return new ArrayList<>(found.values());
  }

  private Work again() {
    return new Work(node, operands, result, times + 1, flops);
  }

  /** Whether bfloat16 is multiplied, not 32 bits. */
  boolean isNarrow() {
    return node.getAttrOrThrow("T").getType() == DataType.DT_BFLOAT16;
  }

  /** What all of its times take. */
  public long allFlops() {
    return times * flops;
  }

  /** Such as {@code Conv2D [64, 16, 16, 64] × [4, 4, 64, 128]}. */
  @Override
  public String toString() {
    return node.getOp()
        + " "
        + factors().stream().map(Work::text).collect(Collectors.joining(" × "))
        + " = "
        + text(result);
  }

  private static Work of(GraphOperation operation, NodeDef node) {
    List<Shape> operands =
        IntStream.range(0, operation.numInputs())
            .mapToObj(operation::input)
            .map(Operand::asOutput)
            .map(output -> output.shape())
            .toList();
    Work shapes = new Work(node, operands, operation.output(0).shape(), 1, 0);
    return new Work(node, operands, shapes.result, 1, shapes.count());
  }

  /** The shapes of what is multiplied, without sizes that are operands too. */
  List<Shape> factors() {
    return switch (node.getOp()) {
      case "Conv2DBackpropInput" -> List.of(operands.get(1), operands.get(2));
      case "Conv2DBackpropFilter" -> List.of(operands.get(0), operands.get(2));
      default -> operands.subList(0, 2);
    };
  }

  private long count() {
    return switch (node.getOp()) {
      case "Conv2D" -> 2 * result.size() / result.get(3) * operands.get(1).size();
      case "Conv2DBackpropInput" ->
          2 * operands.get(2).size() / operands.get(2).get(3) * operands.get(1).size();
      case "Conv2DBackpropFilter" ->
          2 * operands.get(2).size() / operands.get(2).get(3) * result.size();
      default -> 2 * result.size() * inner();
    };
  }

  /** Over how many numbers each of a matrix product's results is a sum. */
  private long inner() {
    boolean isTurned =
        node.getAttrOrDefault(
                node.getOp().equals("MatMul") ? "transpose_a" : "adj_x",
                org.tensorflow.proto.AttrValue.getDefaultInstance())
            .getB();
    Shape first = operands.get(0);
    return first.get(first.numDimensions() - (isTurned ? 2 : 1));
  }

  private static String text(Shape shape) {
    return Arrays.toString(shape.asArray());
  }
}
