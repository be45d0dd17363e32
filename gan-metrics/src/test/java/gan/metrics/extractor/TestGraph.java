package gan.metrics.extractor;

import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Graphs that tests write into files. */
final class TestGraph {
  /** Grey images of 4 x 4 in [0, 1]. */
  static final SampleSpec GREY =
      new SampleSpec(Shape.of(4, 4, 1), SampleSpec.Encoding.UINT8, ValueRange.UNIT, 0);

  /** Coloured ones. */
  static final SampleSpec COLOUR =
      new SampleSpec(Shape.of(4, 4, 3), SampleSpec.Encoding.UINT8, ValueRange.UNIT, 0);

  private TestGraph() {}

  /** Writes a graph. */
  static Path write(Path file, Consumer<Ops> content) throws IOException {
    try (Graph graph = new Graph()) {
      content.accept(Ops.create(graph));
      return Files.write(file, graph.toGraphDef().toByteArray());
    }
  }

  /**
   * {@code features} are the pixels of each image, {@code logits} the sums of its first two rows.
   */
  static Consumer<Ops> pixels(long batch, long height, long width, long channels) {
    return tf -> {
      Operand<TFloat32> images =
          tf.withName("input")
              .placeholder(
                  TFloat32.class, Placeholder.shape(Shape.of(batch, height, width, channels)));
      Operand<TFloat32> flat =
          tf.reshape(images, tf.constant(new long[] {batch, height * width * channels}));
      tf.withName("features").identity(flat);
      Operand<TFloat32> rows =
          tf.slice(images, tf.constant(new int[4]), tf.constant(new int[] {-1, 2, -1, -1}));
      tf.withName("logits").sum(rows, tf.constant(new int[] {2, 3}));
      Operand<TFloat32> logits = tf.sum(rows, tf.constant(new int[] {2, 3}));
      tf.withName("probs").nn.softmax(logits);
    };
  }

  /** Numbers 0, 1/255, 2/255, …, as so many images have them. */
  static float[] ramp(int count, SampleSpec sample) {
    float[] values = new float[count * Math.toIntExact(sample.shape().size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 256 / 255f;
    }
    return values;
  }
}
