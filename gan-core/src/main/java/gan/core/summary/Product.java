package gan.core.summary;

import java.util.Arrays;
import java.util.Optional;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;

/**
 * A convolution or matrix product: where nearly all of a model's arithmetic is.
 *
 * @param type TensorFlow's name for it
 * @param kernel what the parameter went into
 * @param output the shape of what it makes of one sample, without the batch
 * @param flops two for each multiplication and addition
 */
record Product(String type, Operand<?> kernel, Shape output, long flops) {

  /** Reads an operation; empty if it is no product. */
  static Optional<Product> of(GraphOperation operation) {
    return switch (operation.type()) {
      case "Conv2D", "DepthwiseConv2dNative" ->
          Optional.of(product(operation, pixels(operation.output(0).shape())));
      case "Conv2DBackpropInput" ->
          Optional.of(product(operation, pixels(operation.input(2).shape())));
      case "MatMul" -> Optional.of(product(operation, operation.output(0).shape().get(0)));
      default -> Optional.empty();
    };
  }

  /** Each number of the kernel is used once at each position. */
  private static Product product(GraphOperation operation, long positions) {
    Operand<?> kernel = operation.input(1);
    long[] made = operation.output(0).shape().asArray();
    return new Product(
        operation.type(),
        kernel,
        Shape.of(Arrays.copyOfRange(made, 1, made.length)),
        2 * positions * kernel.asOutput().shape().size());
  }

  private static long pixels(Shape image) {
    return image.get(1) * image.get(2);
  }
}
