package gan.core.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TFloat32;

/** Narrow products against the same ones in 32 bits. */
class NarrowProductsTest {
  /** Eight bits of a product's factors are kept: each is off by 2⁻⁸ at most. */
  private static final double ROUNDING = 2 * Math.scalb(1, -8);

  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);

  @AfterEach
  void close() {
    graph.close();
  }

  private Operand<TFloat32> fed(String name, long... sizes) {
    return tf.withName(name).placeholder(TFloat32.class, Placeholder.shape(Shape.of(sizes)));
  }

  private static TFloat32 numbers(Operand<TFloat32> of, int seed) {
    TFloat32 tensor = TFloat32.tensorOf(of.shape());
    float[] values = new float[Math.toIntExact(of.shape().size())];
    Random random = new Random(seed);
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat(); // all of one sign: no sum hides an error by being small
    }
    tensor.asRawTensor().data().asFloats().write(values);
    return tensor;
  }

  private Map<String, NodeDef> narrowed() {
    GraphDef narrow = NarrowProducts.in(graph);
    assertThat(narrow.getNodeList()).extracting(NodeDef::getName).doesNotHaveDuplicates();
    graph.importGraphDef(narrow, "narrow");
    return narrow.getNodeList().stream()
        .collect(Collectors.toMap(NodeDef::getName, Function.identity()));
  }

  private static DataType type(NodeDef node) {
    return node.getAttrOrThrow("T").getType();
  }

  /** The same output of the plain graph and of the narrow one. */
  private void compare(String output, Operand<TFloat32> first, Operand<TFloat32> second) {
    try (Session session = new Session(graph);
        TFloat32 one = numbers(first, 1);
        TFloat32 other = numbers(second, 2);
        Result result =
            session
                .runner()
                .feed(first.asOutput(), one)
                .feed(second.asOutput(), other)
                .feed("narrow/" + first.op().name(), one)
                .feed("narrow/" + second.op().name(), other)
                .fetch(output)
                .fetch("narrow/" + output)
                .run()) {
      TFloat32 wide = (TFloat32) result.get(0);
      TFloat32 narrow = (TFloat32) result.get(1);
      assertThat(narrow.shape()).isEqualTo(wide.shape());
      float[] expected = floats(wide);
      float[] found = floats(narrow);
      for (int i = 0; i < expected.length; i++) {
        assertThat((double) found[i])
            .isCloseTo(expected[i], within(ROUNDING * Math.abs(expected[i])));
      }
      assertThat(found).isNotEqualTo(expected);
    }
  }

  private static float[] floats(TFloat32 tensor) {
    float[] values = new float[Math.toIntExact(tensor.size())];
    tensor.asRawTensor().data().asFloats().read(values);
    return values;
  }

  @ParameterizedTest
  @CsvSource({
    "16, 16, 4, 2, true", // a discriminator of images of 32 × 32
    "7, 7, 4, 2, true", // nothing before, nothing after
    "14, 14, 5, 2, true",
    "15, 9, 3, 2, true", // not square
    "8, 8, 3, 1, true",
    "8, 8, 5, 1, true",
    "5, 6, 2, 1, true", // padded on one side
    "7, 7, 2, 3, true",
    "8, 8, 3, 4, false", // a row is left over
    "8, 8, 1, 1, false",
    "24, 24, 3, 1, false" // larger than pays
  })
  void gradientsByFiltersAreTheSame(
      long height, long width, int size, long stride, boolean isConvolution) {
    long rows = (height + stride - 1) / stride;
    long columns = (width + stride - 1) / stride;
    Operand<TFloat32> x = fed("x", 3, height, width, 16);
    Operand<TFloat32> g = fed("g", 3, rows, columns, 20);
    tf.withName("filter")
        .nn
        .conv2dBackpropFilter(
            x,
            tf.constant(new int[] {size, size, 16, 20}),
            g,
            List.of(1L, stride, stride, 1L),
            "SAME");
    Map<String, NodeDef> nodes = narrowed();
    assertThat(nodes.get("filter.bfloat16").getOp())
        .isEqualTo(isConvolution ? "Transpose" : "Conv2DBackpropFilter");
    compare("filter", x, g);
  }

  @Test
  void convolutionsAndTheirGradientsByInputsAreTheSame() {
    Operand<TFloat32> x = fed("x", 2, 8, 8, 3);
    Operand<TFloat32> filter = fed("filter", 4, 4, 3, 16);
    tf.withName("y").nn.conv2d(x, filter, List.of(1L, 2L, 2L, 1L), "SAME");
    tf.withName("back")
        .nn
        .conv2dBackpropInput(
            tf.constant(new int[] {2, 8, 8, 3}),
            filter,
            tf.nn.conv2d(x, filter, List.of(1L, 2L, 2L, 1L), "SAME"),
            List.of(1L, 2L, 2L, 1L),
            "SAME");
    Map<String, NodeDef> nodes = narrowed();
    assertThat(type(nodes.get("y.bfloat16"))).isEqualTo(DataType.DT_BFLOAT16);
    // what a product gives goes to the next one as it is
    assertThat(nodes.get("back.bfloat16").getInput(2)).isEqualTo("Conv2d.bfloat16");
    assertThat(nodes.values().stream().filter(node -> node.getInputList().contains("filter")))
        .hasSize(1);
    compare("y", x, filter);
  }

  @Test
  void matricesAreNarrowedAndVectorsAreNot() {
    Operand<TFloat32> x = fed("x", 16, 32);
    Operand<TFloat32> w = fed("w", 32, 16);
    tf.withName("product").linalg.matMul(x, w);
    tf.withName("vector").linalg.matMul(x, fed("v", 32, 1));
    tf.withName("unknown").linalg.matMul(x, fed("u", 32, Shape.UNKNOWN_SIZE));
    Map<String, NodeDef> nodes = narrowed();
    assertThat(type(nodes.get("product.bfloat16"))).isEqualTo(DataType.DT_BFLOAT16);
    assertThat(type(nodes.get("vector"))).isEqualTo(DataType.DT_FLOAT);
    assertThat(type(nodes.get("unknown"))).isEqualTo(DataType.DT_FLOAT);
    compare("product", x, w);
  }
}
