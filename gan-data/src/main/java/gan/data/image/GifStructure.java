package gan.data.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Walks the blocks of a GIF file as far as its second frame, or its end. */
final class GifStructure {
  private static final int SCREEN = 10;
  private static final int TRAILER = 0x3b;
  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2c;
  private static final int CONTROL = 0xf9;

  private final ByteBuffer file;
  private boolean transparent;
  private int frames;
  private int width;
  private int height;

  GifStructure(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  ImageHeader header() throws BadImageException {
    int flags = file.get(SCREEN);
    file.position(SCREEN + 3);
    skipTable(flags);
    int block = next();
    while (block != TRAILER && frames < 2) {
      switch (block) {
        case EXTENSION -> extension();
        case FRAME -> frame();
        default ->
            throw ImageHeader.damaged(
                ImageFormat.GIF, "no block begins at byte " + (file.position() - 1));
      }
      block = frames < 2 ? next() : TRAILER;
    }
    if (frames == 0) {
      throw ImageHeader.damaged(ImageFormat.GIF, "it has no frame");
    }
    ImageKind kind = transparent ? ImageKind.RGB_ALPHA : ImageKind.RGB;
    return new ImageHeader(ImageFormat.GIF, width, height, kind, 8, Exif.UPRIGHT, frames > 1);
  }

  private void extension() {
    int label = next();
    if (label == CONTROL && frames == 0) {
      transparent = (file.get(file.position() + 1) & 1) != 0;
    }
    skipData();
  }

  private void frame() {
    frames++;
    if (frames == 1) {
      width = Short.toUnsignedInt(file.getShort(file.position() + 4));
      height = Short.toUnsignedInt(file.getShort(file.position() + 6));
      int flags = file.get(file.position() + 8);
      skip(9);
      skipTable(flags);
      skip(1);
      skipData();
    }
  }

  private void skipTable(int flags) {
    if ((flags & 0x80) != 0) {
      skip(3 << ((flags & 7) + 1));
    }
  }

  private void skipData() {
    int length = next();
    while (length > 0) {
      skip(length);
      length = next();
    }
  }

  private void skip(int bytes) {
    file.position(file.position() + bytes);
  }

  private int next() {
    return Byte.toUnsignedInt(file.get());
  }
}
