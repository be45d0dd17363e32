package gan.data.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds how a camera was held in EXIF data (a TIFF directory). */
final class Exif {
  static final int UPRIGHT = 1;
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;

  private Exif() {}

  /** 1 to 8; upright where nothing sensible is said. */
  static int orientation(ByteBuffer tiff) {
    try {
      ByteBuffer data = tiff.duplicate();
      data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = data.getInt(4);
      int entries = Short.toUnsignedInt(data.getShort(directory));
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + i * ENTRY;
        if (Short.toUnsignedInt(data.getShort(entry)) == ORIENTATION) {
          int value = data.getShort(entry + 8);
          return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
      }
    } catch (IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
    return UPRIGHT;
  }
}
