package gan.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/** Arithmetic counted by hand: two for each multiplication and addition. */
class WorkTest {
  private static final List<Long> STRIDES = List.of(1L, 2L, 2L, 1L);

  private static Operand<TFloat32> numbers(Ops tf, long... shape) {
    return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
  }

  @Test
  void aConvolutionAndBothItsGradientsAreTheSameWork() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> images = numbers(tf, 3, 8, 6, 2);
      Operand<TFloat32> kernel = numbers(tf, 4, 4, 2, 5);
      Operand<TFloat32> made = numbers(tf, 3, 4, 3, 5);
      tf.withName("c.forward").nn.conv2d(images, kernel, STRIDES, "SAME");
      tf.withName("c.images")
          .nn
          .conv2dBackpropInput(tf.constant(new int[] {3, 8, 6, 2}), kernel, made, STRIDES, "SAME");
      tf.withName("c.kernel")
          .nn
          .conv2dBackpropFilter(images, tf.constant(new int[] {4, 4, 2, 5}), made, STRIDES, "SAME");
      // 3 images of 4 × 3 positions, at each of them a kernel of 4 × 4 × 2 × 5
      long flops = 2L * 3 * 4 * 3 * 4 * 4 * 2 * 5;
      assertThat(Work.in(graph, "c.")).extracting(Work::flops).containsExactly(flops, flops, flops);
      assertThat(Work.in(graph, "c.").get(0))
          .hasToString("Conv2D [3, 8, 6, 2] × [4, 4, 2, 5] = [3, 4, 3, 5]");
    }
  }

  @Test
  void productsOfTheSameShapesAreOneKind() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> left = numbers(tf, 7, 11);
      tf.withName("m.a").linalg.matMul(left, numbers(tf, 11, 13));
      tf.withName("m.b").linalg.matMul(left, numbers(tf, 11, 13));
      tf.withName("m.c")
          .linalg
          .matMul(numbers(tf, 11, 7), numbers(tf, 11, 13), MatMul.transposeA(true));
      tf.withName("other").linalg.matMul(left, numbers(tf, 11, 13));
      List<Work> work = Work.in(graph, "m.");
      assertThat(work).extracting(Work::times).containsExactly(2, 1);
      assertThat(work)
          .extracting(Work::allFlops)
          .containsExactly(2 * 2L * 7 * 11 * 13, 2L * 7 * 11 * 13);
    }
  }

  @Test
  void everyKindCanBeTimedAlone() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> images = numbers(tf, 3, 8, 6, 2);
      Operand<TFloat32> kernel = numbers(tf, 4, 4, 2, 5);
      Operand<TFloat32> made = tf.withName("c.forward").nn.conv2d(images, kernel, STRIDES, "SAME");
      tf.withName("c.images")
          .nn
          .conv2dBackpropInput(tf.shape(images), kernel, made, STRIDES, "SAME");
      tf.withName("c.kernel")
          .nn
          .conv2dBackpropFilter(images, tf.shape(kernel), made, STRIDES, "SAME");
      tf.withName("c.product").linalg.matMul(numbers(tf, 7, 11), numbers(tf, 11, 13));
      assertThat(Work.in(graph, "c."))
          .hasSize(4)
          .allSatisfy(work -> assertThat(Alone.seconds(work)).isBetween(1e-7, 1.0));
    }
  }
}
