package gan.metrics.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractor.Extraction;
import gan.core.spi.SampleSpec;
import gan.metrics.resize.Resizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.DecodeJpeg;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TFloat32;

/**
 * The settings that docs/feature-extractors.md gives for the Inception graph of FID, with a graph
 * that has its operations, names and shapes from end to end, and one small layer in the middle: an
 * encoded picture, whose batch is 1; ExpandDims, where images are fed; its own resize, which is not
 * antialiased; normalisation; pool_3 of [n, 1, 1, size]; a reshape to one row, and logits.
 */
class InceptionLikeGraphTest {
  private static final SampleSpec SAMPLE = SampleSpec.image(16, 16, 3, 0);
  private static final Offset<Float> TOLERANCE = Offset.offset(2e-5f);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    Path plain = TestGraph.write(folder.resolve("plain.pb"), InceptionLikeGraphTest::build);
    GraphDef.Builder graph = GraphDef.parseFrom(Files.readAllBytes(plain)).toBuilder();
    for (NodeDef.Builder node : graph.getNodeBuilderList()) {
      node.setName(named(node.getName()));
      if (node.getOp().equals("CheckNumericsV2")) {
        node.setOp("CheckNumerics");
      }
      for (int i = 0; i < node.getInputCount(); i++) {
        node.setInput(i, named(node.getInput(i)));
      }
    }
    file = folder.resolve("classify_image_graph_def.pb");
    Files.write(file, graph.build().toByteArray());
  }

  @Test
  void manyImagesAtATimeGiveTheFeaturesOfOneAtATime() {
    Extraction one = extract(official());
    Extraction many = extract(official().batch(50));
    assertThat(one.features().columns()).isEqualTo(8);
    assertThat(many.features().values()).containsExactly(one.features().values(), TOLERANCE);
  }

  /** What the graph does itself, our preparation does as well: so each may be chosen. */
  @Test
  void itsOwnResizeIsTheLegacyOne() {
    FrozenGraphs outside = official().batch(50).size(24, Resizer.LEGACY_BILINEAR);
    assertThat(extract(outside).features().values())
        .containsExactly(extract(official()).features().values(), TOLERANCE);
    FrozenGraphs clean = official().batch(50).size(24, Resizer.BICUBIC);
    assertThat(extract(clean).features().values())
        .isNotEqualTo(extract(official()).features().values());
  }

  @Test
  void logitsAreForOneImageAtATime() {
    FrozenGraphs logits =
        official().classes(Optional.empty(), Optional.of("softmax/logits/MatMul:0"));
    assertThat(extract(logits).probabilities().orElseThrow().columns()).isEqualTo(4);
    assertThatThrownBy(() -> extract(logits.batch(50)))
        .hasMessage(
            """
            error GAN-C021: 'FILE' fails on images of [50, 16, 16, 3]: Input to reshape is a tensor with 400 values, but \
            the requested shape has 8
              Fix: give 'height' and 'width' that it takes, with a 'resizer', and a 'batchSize' that it takes."""
                .replace("FILE", file.toString()));
  }

  private FrozenGraphs official() {
    return FrozenGraphs.of(file).tensors("ExpandDims:0", "pool_3:0").range(0, 255);
  }

  private static Extraction extract(FrozenGraphs graph) {
    float[] values = new float[3 * 16 * 16 * 3];
    Random random = new Random(1);
    for (int i = 0; i < values.length; i++) {
      values[i] = -1 + random.nextInt(256) / 127.5f;
    }
    try (FeatureExtractor extractor = new FrozenGraphFactory().open(graph.options(), SAMPLE)) {
      return extractor.extract(values, 3);
    }
  }

  /** TensorFlow Java makes no operation whose name has a slash. */
  private static String named(String name) {
    return name.replace("..", "/");
  }

  private static void build(Ops tf) {
    var contents = tf.withName("DecodeJpeg..contents").constant("no picture");
    var decoded = tf.withName("DecodeJpeg").image.decodeJpeg(contents, DecodeJpeg.channels(3L));
    Operand<TFloat32> cast = tf.withName("Cast").dtypes.cast(decoded, TFloat32.class);
    Operand<TFloat32> expanded = tf.withName("ExpandDims").expandDims(cast, tf.constant(0));
    assertThat(expanded.shape().get(0)).as("static batch of the official graph").isEqualTo(1);
    Operand<TFloat32> resized =
        tf.withName("ResizeBilinear")
            .image
            .resizeBilinear(expanded, tf.constant(new int[] {24, 24}));
    Operand<TFloat32> centred = tf.withName("Sub").math.sub(resized, tf.constant(128f));
    Operand<TFloat32> scaled = tf.withName("Mul").math.mul(centred, tf.constant(0.0078125f));
    Operand<TFloat32> kernel = tf.constant(Shape.of(5, 5, 3, 8), DataBuffers.of(weights(600)));
    Operand<TFloat32> checked =
        tf.withName("conv..CheckNumerics")
            .debugging
            .checkNumerics(tf.nn.conv2d(scaled, kernel, List.of(1L, 2L, 2L, 1L), "VALID"), "conv");
    Operand<TFloat32> rectified = tf.withName("conv").nn.relu(checked);
    Operand<TFloat32> pooled =
        tf.withName("pool_3")
            .nn
            .avgPool(rectified, List.of(1L, 10L, 10L, 1L), List.of(1L, 1L, 1L, 1L), "VALID");
    Operand<TFloat32> row =
        tf.withName("pool_3.._reshape").reshape(pooled, tf.constant(new int[] {1, 8}));
    Operand<TFloat32> classes = tf.constant(Shape.of(8, 4), DataBuffers.of(weights(32)));
    Operand<TFloat32> logits = tf.withName("softmax..logits..MatMul").linalg.matMul(row, classes);
    tf.withName("softmax").nn.softmax(logits);
  }

  private static float[] weights(int count) {
    float[] weights = new float[count];
    Random random = new Random(2);
    for (int i = 0; i < count; i++) {
      weights[i] = (float) (0.1 * random.nextGaussian());
    }
    return weights;
  }
}
