package gan.core.gradient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.math.Cumprod;

class CumulativeProductTest {

  @ParameterizedTest
  @CsvSource({"0,false,false", "1,true,false", "2,false,true", "-1,true,true", "-2,false,false"})
  void cumulated(int axis, boolean exclusive, boolean reverse) {
    Unary product =
        (tf, x) ->
            tf.math.cumprod(
                x, tf.constant(axis), Cumprod.exclusive(exclusive), Cumprod.reverse(reverse));
    Differences.standard().check("Cumprod", product.model(), Values.uniform(11, 3, 4, 2));
  }

  @Test
  void productOverTwoDimensions() {
    Unary product = (tf, x) -> tf.prod(x, tf.constant(new int[] {0, 2}));
    Differences.standard().check("Cumprod", product.model(), Values.uniform(12, 2, 3, 3));
  }

  @Test
  void productOfNumbersSomeOfWhichAreZero() {
    Unary product = (tf, x) -> tf.prod(x, tf.constant(1));
    Values zeros = new Values(Shape.of(2, 4), new double[] {1.5, 0, -2, 0.5, 0, 0.7, 0, 1.1});
    Differences.standard().check("Cumprod", product.model(), zeros);
  }
}
