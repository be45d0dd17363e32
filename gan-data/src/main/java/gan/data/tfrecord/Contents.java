package gan.data.tfrecord;

import gan.data.image.BadImageException;
import gan.data.image.ImageFormat;
import java.util.List;
import java.util.Locale;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.Feature;

/** Tells what samples are from the first of them. */
final class Contents {
  private Contents() {}

  /**
   * What a feature holds.
   *
   * @param shape the stated shape; empty if none is
   */
  static Content like(Feature feature, List<Integer> shape) throws BadImageException {
    if (feature.getKindCase() != Feature.KindCase.BYTES_LIST) {
      int count = Features.numbers(feature).size();
      return new Numbers(shape.isEmpty() ? Shape.of(count) : shape(shape));
    }
    if (!shape.isEmpty()) {
      return new RawBytes(shape(shape));
    }
    byte[] bytes = Features.bytes(feature).toByteArray();
    if (ImageFormat.of(bytes).isEmpty()) {
      throw new BadImageException(
          String.format(
              Locale.ROOT,
              "has %,d bytes that are no image: 'shape' is needed for raw pixels",
              bytes.length));
    }
    return EncodedImage.like(bytes);
  }

  private static Shape shape(List<Integer> lengths) {
    return Shape.of(lengths.stream().mapToLong(length -> length).toArray());
  }
}
