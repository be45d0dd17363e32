package gan.core.gradient;

import org.junit.jupiter.api.Test;
import org.tensorflow.op.core.StridedSlice;

class StridedSliceTest {
  private final Values cube = Values.uniform(6, 4, 5, 3);

  @Test
  void stridesForwardsAndBackwards() {
    check(new int[] {0, -1, 2}, new int[] {4, 0, 0}, new int[] {2, -2, -1});
  }

  @Test
  void openEnds() {
    check(
        new int[] {9, 1, 1},
        new int[] {3, 2, 3},
        new int[] {1, 2, 1},
        StridedSlice.beginMask(0b001L),
        StridedSlice.endMask(0b010L));
  }

  @Test
  void oneIndexTakesADimensionAway() {
    check(
        new int[] {1, 0, -1},
        new int[] {2, 4, 9},
        new int[] {1, 3, 1},
        StridedSlice.shrinkAxisMask(0b101L));
  }

  @Test
  void ellipsisAndNewDimension() {
    check(
        new int[] {0, 0, 1},
        new int[] {0, 0, 3},
        new int[] {1, 1, 1},
        StridedSlice.ellipsisMask(0b001L),
        StridedSlice.newAxisMask(0b010L));
  }

  private void check(int[] begin, int[] end, int[] strides, StridedSlice.Options... masks) {
    Unary slice =
        (tf, x) ->
            tf.stridedSlice(x, tf.constant(begin), tf.constant(end), tf.constant(strides), masks);
    Differences.standard().check("StridedSliceGrad", slice.model(), cube);
  }
}
