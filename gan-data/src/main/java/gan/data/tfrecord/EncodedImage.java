package gan.data.tfrecord;

import gan.core.spi.SampleSpec.Encoding;
import gan.data.image.Background;
import gan.data.image.BadImageException;
import gan.data.image.Decoder;
import gan.data.image.ImageHeader;
import gan.data.image.ImageKind;
import gan.data.image.Palette;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.Feature;

/**
 * Images as PNG or JPEG, all of one size and kind: nothing is converted.
 *
 * @param height in pixels
 * @param width in pixels
 * @param channels 1 for grey, 3 for RGB
 */
record EncodedImage(int height, int width, int channels) implements Content {
  private static final int MOST_PIXELS = 1 << 24;

  /** The size and kind of an image. */
  static EncodedImage like(byte[] file) throws BadImageException {
    ImageHeader header = ImageHeader.read(file);
    if ((long) header.width() * header.height() > MOST_PIXELS) {
      throw BadImageException.unsafe(
          String.format(
              Locale.ROOT,
              "says that it has %,d × %,d pixels; at most %,d are read",
              header.width(),
              header.height(),
              MOST_PIXELS));
    }
    boolean plain = header.kind() == ImageKind.GREY || header.kind() == ImageKind.RGB;
    if (!plain || header.bits() > 8 || header.animated()) {
      throw new BadImageException(
          String.format(
              Locale.ROOT,
              "is %s of %d bits%s; grey and RGB of 8 bits are read",
              header.kind().phrase(),
              header.bits(),
              header.animated() ? ", and animated" : ""));
    }
    return new EncodedImage(
        header.uprightHeight(), header.uprightWidth(), header.kind() == ImageKind.GREY ? 1 : 3);
  }

  @Override
  public Shape shape() {
    return Shape.of(height, width, channels);
  }

  @Override
  public Encoding encoding() {
    return Encoding.UINT8;
  }

  @Override
  public void check(Feature feature) throws BadImageException {
    EncodedImage found = like(Features.bytes(feature).toByteArray());
    if (!found.equals(this)) {
      throw new BadImageException(
          "is an image of the shape " + found.shape() + ", the first one is of " + shape());
    }
  }

  @Override
  public void put(Feature feature, ByteBuffer into) throws BadImageException {
    byte[] file = Features.bytes(feature).toByteArray();
    Decoder decoder = new Decoder(new Palette(channels, Background.BLACK));
    into.put(decoder.decode(file, ImageHeader.read(file)).values());
  }
}
