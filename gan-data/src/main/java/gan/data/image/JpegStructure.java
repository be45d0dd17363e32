package gan.data.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Walks the segments of a JPEG file to its end marker. */
final class JpegStructure {
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);
  private static final int TRANSFORM = 11;

  private final ByteBuffer file;
  private ByteBuffer frame;
  private boolean scanned;
  private int orientation = Exif.UPRIGHT;
  private int transform = -1;

  JpegStructure(byte[] file) {
    this.file = ByteBuffer.wrap(file);
  }

  ImageHeader header() throws BadImageException {
    walk();
    if (frame == null || !scanned) {
      throw ImageHeader.damaged(ImageFormat.JPEG, "it has no pixels");
    }
    int components = frame.get(5);
    return new ImageHeader(
        ImageFormat.JPEG,
        Short.toUnsignedInt(frame.getShort(3)),
        Short.toUnsignedInt(frame.getShort(1)),
        components == 1 ? ImageKind.GREY : components == 4 ? ImageKind.CMYK : ImageKind.RGB,
        frame.get(0),
        orientation,
        false);
  }

  /** How Adobe says that colours are stored: 0 as they are, 2 as YCCK; -1 if it says nothing. */
  int transform() throws BadImageException {
    walk();
    return transform;
  }

  private void walk() throws BadImageException {
    file.position(2);
    int marker = marker();
    while (marker != END) {
      segment(marker);
      marker = marker == SCAN ? afterScan() : marker();
    }
  }

  private int marker() throws BadImageException {
    if (next() != 0xff) {
      throw ImageHeader.damaged(ImageFormat.JPEG, "no marker at byte " + (file.position() - 1));
    }
    int marker = next();
    while (marker == 0xff) {
      marker = next();
    }
    return marker;
  }

  private void segment(int marker) {
    int length = Short.toUnsignedInt(file.getShort());
    ByteBuffer data = file.slice(file.position(), length - 2);
    file.position(file.position() + length - 2);
    boolean tables = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
    if (marker >= 0xc0 && marker <= 0xcf && !tables) {
      frame = data;
    } else if (marker == SCAN) {
      scanned = true;
    } else if (marker == 0xe1 && startsWith(data, EXIF)) {
      orientation = Exif.orientation(data.slice(EXIF.length, data.limit() - EXIF.length));
    } else if (marker == 0xee && startsWith(data, ADOBE)) {
      transform = data.get(TRANSFORM);
    }
  }

  /** Skips coded pixels, in which a 255 is followed by 0 or by a restart's number. */
  private int afterScan() {
    int marker = 0;
    while (marker == 0 || marker == 0xff || (marker >= 0xd0 && marker <= 0xd7)) {
      while (marker != 0xff) {
        marker = next();
      }
      marker = next();
    }
    return marker;
  }

  private int next() {
    return Byte.toUnsignedInt(file.get());
  }

  private static boolean startsWith(ByteBuffer data, byte[] start) {
    return data.limit() >= start.length
        && data.slice(0, start.length).equals(ByteBuffer.wrap(start));
  }
}
