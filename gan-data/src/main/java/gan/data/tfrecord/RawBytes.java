package gan.data.tfrecord;

import gan.core.spi.SampleSpec.Encoding;
import gan.data.image.BadImageException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.Feature;

/**
 * Bytes that are the sample's numbers, row by row, channels last.
 *
 * @param shape the shape of every sample
 */
record RawBytes(Shape shape) implements Content {

  @Override
  public Encoding encoding() {
    return Encoding.UINT8;
  }

  @Override
  public void check(Feature feature) throws BadImageException {
    int found = Features.bytes(feature).size();
    if (found != shape.size()) {
      throw new BadImageException(
          String.format(
              Locale.ROOT, "has %,d bytes; the shape %s takes %,d", found, shape, shape.size()));
    }
  }

  @Override
  public void put(Feature feature, ByteBuffer into) throws BadImageException {
    Features.bytes(feature).copyTo(into);
  }
}
