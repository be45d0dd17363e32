package gan.data.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the header of a BMP file, and compares its length with what the pixels take. */
final class BmpStructure {
  private static final int PIXELS_AT = 10;
  private static final int SIZE_AT = 14;
  private static final int OLD_HEADER = 12;
  private static final int WITH_ALPHA = 56;
  private static final int ALPHA_MASK_AT = 66;
  private static final int RLE8 = 1;
  private static final int RLE4 = 2;

  private BmpStructure() {}

  static ImageHeader header(byte[] bytes) throws BadImageException {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int size = file.getInt(SIZE_AT);
    boolean old = size == OLD_HEADER;
    int width = old ? Short.toUnsignedInt(file.getShort(18)) : file.getInt(18);
    int height = old ? Short.toUnsignedInt(file.getShort(20)) : Math.abs(file.getInt(22));
    int bits = file.getShort(old ? 24 : 28);
    int packing = old ? 0 : file.getInt(30);
    long row = ((long) width * bits + 31) / 32 * 4;
    boolean plain = packing != RLE8 && packing != RLE4;
    if (plain && bytes.length < file.getInt(PIXELS_AT) + row * height) {
      throw ImageHeader.cutOff(ImageFormat.BMP);
    }
    boolean alpha = size >= WITH_ALPHA && bits == 32 && file.getInt(ALPHA_MASK_AT) != 0;
    return new ImageHeader(
        ImageFormat.BMP,
        width,
        height,
        alpha ? ImageKind.RGB_ALPHA : ImageKind.RGB,
        8,
        Exif.UPRIGHT,
        false);
  }
}
