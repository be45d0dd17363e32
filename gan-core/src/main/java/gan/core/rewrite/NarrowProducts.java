package gan.core.rewrite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * A graph whose products and convolutions of 32-bit numbers are computed in bfloat16, between
 * casts; everything else stays in 32 bits, as do the sums inside the products.
 *
 * <p>TensorFlow has a rewriter of its own for this. It also narrows the gradients of activations,
 * whose kernels are slower in bfloat16, and leaves no choice but in variables of the environment.
 * Not thread-safe.
 */
public final class NarrowProducts {
  private static final String MARK = ".bfloat16";
  private static final int SMALLEST_SIDE = 16;
  private static final String FILTER_GRADIENT = "Conv2DBackpropFilter";

  /** Which inputs of an operation are narrowed. */
  private static final Map<String, List<Integer>> FACTORS =
      Map.of(
          "Conv2D",
          List.of(0, 1),
          "Conv2DBackpropInput",
          List.of(1, 2),
          FILTER_GRADIENT,
          List.of(0, 2),
          "MatMul",
          List.of(0, 1),
          "BatchMatMulV2",
          List.of(0, 1));

  private final Graph shapes;
  private final GraphDef.Builder result = GraphDef.newBuilder();
  private final Set<String> products = new HashSet<>();
  private final Map<String, String> narrowed = new HashMap<>();

  private NarrowProducts(Graph shapes) {
    this.shapes = shapes;
  }

  /** The same nodes under the same names, in which products are narrow. */
  public static GraphDef in(Graph graph) {
    GraphDef wide = graph.toGraphDef();
    NarrowProducts narrow = new NarrowProducts(graph);
    wide.getNodeList().stream()
        .filter(narrow::isWorthIt)
        .forEach(node -> narrow.products.add(node.getName()));
    narrow.result.setVersions(wide.getVersions()).setLibrary(wide.getLibrary());
    wide.getNodeList().forEach(narrow::add);
    return narrow.result.build();
  }

  /** A product with a vector, or nearly one, takes longer to narrow than to compute. */
  private boolean isWorthIt(NodeDef node) {
    if (!FACTORS.containsKey(node.getOp())
        || node.getAttrOrThrow("T").getType() != DataType.DT_FLOAT) {
      return false;
    }
    return node.getOp().startsWith("Conv2D")
        || FACTORS.get(node.getOp()).stream()
            .map(factor -> shape(node.getInput(factor)))
            .allMatch(NarrowProducts::isMatrix);
  }

  private static boolean isMatrix(Shape shape) {
    if (shape.hasUnknownDimension()) {
      return false;
    }
    long rows = shape.get(shape.numDimensions() - 2);
    long columns = shape.get(shape.numDimensions() - 1);
    return Math.min(rows, columns) >= SMALLEST_SIDE;
  }

  private void add(NodeDef node) {
    if (!products.contains(node.getName())) {
      result.addNode(node);
      return;
    }
    String name = node.getName() + MARK;
    NodeDef.Builder product =
        node.toBuilder().setName(name).putAttr("T", Nodes.type(DataType.DT_BFLOAT16));
    for (int factor : FACTORS.get(node.getOp())) {
      product.setInput(factor, narrowed.computeIfAbsent(node.getInput(factor), this::narrow));
    }
    Optional<FilterGradient> asConvolution = asConvolution(node);
    if (asConvolution.isPresent()) {
      result.addAllNode(
          asConvolution
              .get()
              .nodes(name, product.getInput(0), product.getInput(2), DataType.DT_BFLOAT16));
    } else {
      result.addNode(product);
    }
    result.addNode(cast(name, node.getName(), DataType.DT_BFLOAT16, DataType.DT_FLOAT));
  }

  private Optional<FilterGradient> asConvolution(NodeDef node) {
    return node.getOp().equals(FILTER_GRADIENT)
        ? FilterGradient.of(
            node, shape(node.getInput(0)), shape(node.getInput(2)), shape(node.getName()))
        : Optional.empty();
  }

  private Shape shape(String output) {
    Input input = Input.of(output);
    return shapes.operation(input.node()).output(input.index()).shape();
  }

  private String narrow(String wide) {
    Input input = Input.of(wide);
    if (products.contains(input.node())) {
      return input.node() + MARK;
    }
    String name = input.node() + "." + input.index() + MARK;
    result.addNode(cast(wide, name, DataType.DT_FLOAT, DataType.DT_BFLOAT16));
    return name;
  }

  private static NodeDef cast(String input, String name, DataType from, DataType to) {
    return NodeDef.newBuilder()
        .setName(name)
        .setOp("Cast")
        .addInput(input)
        .putAttr("SrcT", Nodes.type(from))
        .putAttr("DstT", Nodes.type(to))
        .putAttr("Truncate", AttrValue.newBuilder().setB(false).build())
        .build();
  }
}
