package gan.core.gradient;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strides of one and two over images and filters that are not square. */
class ConvolutionsTest {
  private final Values images = Values.uniform(7, 2, 5, 6, 2);

  @ParameterizedTest
  @CsvSource({"1,1,SAME", "1,1,VALID", "2,2,SAME", "2,2,VALID", "2,1,SAME", "1,2,VALID"})
  void convolution(long down, long across, String padding) {
    Differences.Model convolution =
        (tf, in) -> tf.nn.conv2d(in.get(0), in.get(1), List.of(1L, down, across, 1L), padding);
    Differences.standard()
        .check("Conv2DBackpropFilter", convolution, images, Values.uniform(8, 3, 2, 2, 3));
  }

  @ParameterizedTest
  @CsvSource({"1,SAME", "2,SAME", "2,VALID"})
  void transposedConvolution(long stride, String padding) {
    int height = stride == 1 ? 5 : padding.equals("SAME") ? 10 : 11;
    int width = stride == 1 ? 6 : padding.equals("SAME") ? 12 : 13;
    Differences.Model transposed =
        (tf, in) ->
            tf.nn.conv2dBackpropInput(
                tf.constant(new int[] {2, height, width, 3}),
                in.get(1),
                in.get(0),
                List.of(1L, stride, stride, 1L),
                padding);
    Differences.standard()
        .check("Conv2DBackpropFilter", transposed, images, Values.uniform(8, 3, 3, 3, 2));
  }

  @ParameterizedTest
  @CsvSource({"1,1,SAME", "1,1,VALID", "1,2,SAME", "2,2,VALID", "3,2,SAME"})
  void depthwise(long multiplier, long stride, String padding) {
    Differences.Model depthwise =
        (tf, in) ->
            tf.nn.depthwiseConv2dNative(
                in.get(0), in.get(1), List.of(1L, stride, stride, 1L), padding);
    Values filter = Values.uniform(9, 3, 2, 2, multiplier);
    Differences.standard().check("DepthwiseConv2dNativeBackpropInput", depthwise, images, filter);
    Differences.standard().check("DepthwiseConv2dNativeBackpropFilter", depthwise, images, filter);
  }

  @Test
  void bias() {
    Differences.Model bias = (tf, in) -> tf.math.exp(tf.nn.biasAdd(in.get(0), in.get(1)));
    Differences.standard()
        .check("BiasAddGrad", bias, Values.uniform(7, 2, 2, 3, 2), Values.uniform(10, 2));
  }
}
