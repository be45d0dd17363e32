package gan.data.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG file and checks their sums, which the JDK's reader does not. */
final class PngStructure {
  private static final int SIGNATURE = 8;
  private static final int AROUND_DATA = 12;
  private static final int PALETTE = 3;

  private final ByteBuffer file;
  private ByteBuffer first;
  private boolean transparent;
  private boolean pixels;
  private boolean animated;
  private int orientation = Exif.UPRIGHT;

  PngStructure(byte[] file) {
    this.file = ByteBuffer.wrap(file);
  }

  ImageHeader header() throws BadImageException {
    file.position(SIGNATURE);
    String type;
    do {
      type = chunk();
    } while (!type.equals("IEND"));
    if (first == null || !pixels) {
      throw ImageHeader.damaged(ImageFormat.PNG, "it has no pixels");
    }
    int colour = first.get(9);
    ImageKind kind = colour == 0 || colour == 4 ? ImageKind.GREY : ImageKind.RGB;
    boolean alpha = transparent || colour == 4 || colour == 6;
    return new ImageHeader(
        ImageFormat.PNG,
        first.getInt(0),
        first.getInt(4),
        alpha ? kind.withAlpha() : kind,
        colour == PALETTE ? 8 : first.get(8),
        orientation,
        animated);
  }

  private String chunk() throws BadImageException {
    int length = file.getInt();
    if (length < 0 || file.remaining() < length + (AROUND_DATA - Integer.BYTES)) {
      throw ImageHeader.cutOff(ImageFormat.PNG);
    }
    CRC32 sum = new CRC32();
    sum.update(file.slice(file.position(), Integer.BYTES + length));
    byte[] name = new byte[Integer.BYTES];
    file.get(name);
    String type = new String(name, StandardCharsets.ISO_8859_1);
    note(type, file.slice(file.position(), length));
    file.position(file.position() + length);
    if (file.getInt() != (int) sum.getValue()) {
      throw ImageHeader.damaged(ImageFormat.PNG, "a checksum is wrong");
    }
    return type;
  }

  private void note(String type, ByteBuffer data) {
    switch (type) {
      case "IHDR" -> first = data;
      case "tRNS" -> transparent = true;
      case "IDAT" -> pixels = true;
      case "acTL" -> animated = true;
      case "eXIf" -> orientation = Exif.orientation(data);
      default -> {}
    }
  }
}
