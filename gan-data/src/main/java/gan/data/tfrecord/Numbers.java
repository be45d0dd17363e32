package gan.data.tfrecord;

import gan.core.spi.SampleSpec.Encoding;
import gan.data.image.BadImageException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.Feature;

/**
 * Numbers, taken as they are.
 *
 * @param shape the shape of every sample
 */
record Numbers(Shape shape) implements Content {

  @Override
  public Encoding encoding() {
    return Encoding.FLOAT32;
  }

  @Override
  public void check(Feature feature) throws BadImageException {
    List<? extends Number> numbers = Features.numbers(feature);
    if (numbers.size() != shape.size()) {
      throw new BadImageException(
          String.format(
              Locale.ROOT,
              "has %,d numbers; the shape %s takes %,d",
              numbers.size(),
              shape,
              shape.size()));
    }
    for (Number number : numbers) {
      if (!Float.isFinite(number.floatValue())) {
        throw new BadImageException("holds a number that is not finite");
      }
    }
  }

  @Override
  public void put(Feature feature, ByteBuffer into) throws BadImageException {
    for (Number number : Features.numbers(feature)) {
      into.putFloat(number.floatValue());
    }
  }
}
