package gan.core.gradient;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** Windows of several sizes over images that are not square. */
class PoolingTest {
  private final Values images = Values.uniform(3, 2, 5, 6, 2);

  @ParameterizedTest
  @CsvSource({"2,2,2,2,SAME", "2,2,2,2,VALID", "3,2,1,2,SAME", "3,2,2,1,VALID", "3,3,3,3,SAME"})
  void average(long height, long width, long down, long across, String padding) {
    Unary pool =
        (tf, x) ->
            tf.nn.avgPool(
                x, List.of(1L, height, width, 1L), List.of(1L, down, across, 1L), padding);
    Differences.standard().check("AvgPoolGrad", pool.model(), images);
  }

  @ParameterizedTest
  @CsvSource({"2,2,2,2,SAME", "2,2,2,2,VALID", "3,2,1,2,SAME", "3,2,2,1,VALID", "3,3,3,3,SAME"})
  void maximum(int height, int width, int down, int across, String padding) {
    Unary pool =
        (tf, x) ->
            tf.nn.maxPool(
                x,
                tf.constant(new int[] {1, height, width, 1}),
                tf.constant(new int[] {1, down, across, 1}),
                padding);
    Differences.standard().check("MaxPoolGradV2", pool.model(), images);
  }

  @ParameterizedTest
  @CsvSource({"2,2,2,2,SAME", "3,2,2,1,VALID"})
  void maximumOfFixedWindows(long height, long width, long down, long across, String padding) {
    Unary pool =
        (tf, x) ->
            fixed(
                tf, x, new long[] {1, height, width, 1}, new long[] {1, down, across, 1}, padding);
    Differences.standard().check("MaxPoolGrad", pool.model(), images);
  }

  /** The older op, whose window is an attribute: TensorFlow Java has no method for it. */
  private static Operand<TFloating> fixed(
      Ops tf, Operand<TFloating> x, long[] window, long[] strides, String padding) {
    return tf.scope()
        .opBuilder("MaxPool", "MaxPool")
        .addInput(x.asOutput())
        .setAttr("ksize", window)
        .setAttr("strides", strides)
        .setAttr("padding", padding)
        .build()
        .output(0);
  }
}
