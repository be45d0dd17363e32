package gan.core.gradient;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.image.ResizeNearestNeighbor;

class ResizingTest {

  @ParameterizedTest
  @CsvSource({
    "6,8,false,false", "6,8,false,true", "6,8,true,false",
    "5,7,false,false", "5,7,false,true", "5,7,true,false",
    "2,3,false,false", "2,3,false,true", "2,3,true,false"
  })
  void nearest(int height, int width, boolean alignCorners, boolean halfPixelCenters) {
    Unary resize =
        (tf, x) ->
            tf.image.resizeNearestNeighbor(
                x,
                tf.constant(new int[] {height, width}),
                ResizeNearestNeighbor.alignCorners(alignCorners),
                ResizeNearestNeighbor.halfPixelCenters(halfPixelCenters));
    Differences.standard()
        .check("ResizeNearestNeighborGrad", resize.model(), Values.uniform(4, 2, 3, 4, 2));
  }

  /**
   * The kernel answers in single precision whatever it is given. With sizes whose weights are
   * multiples of 1/4 and inputs that are, too, that is exact; and s is quadratic in x and t linear,
   * so their central differences are exact with any step.
   */
  @ParameterizedTest
  @CsvSource({
    "6,10,false,false",
    "6,10,false,true",
    "5,9,true,false",
    "2,3,true,false",
    "3,10,false,true"
  })
  void bilinear(int height, int width, boolean alignCorners, boolean halfPixelCenters) {
    Unary resize =
        (tf, x) ->
            tf.dtypes.cast(
                tf.image.resizeBilinear(
                    x,
                    tf.constant(new int[] {height, width}),
                    ResizeBilinear.alignCorners(alignCorners),
                    ResizeBilinear.halfPixelCenters(halfPixelCenters)),
                x.type());
    new Differences(0.25, 1e-6)
        .check("ResizeBilinearGrad", resize.model(), Values.quarters(5, 1, 3, 5, 2));
  }
}
