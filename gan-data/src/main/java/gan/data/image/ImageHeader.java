package gan.data.image;

import java.nio.BufferUnderflowException;
import java.util.Locale;

/**
 * What a file says of its image before anything is decoded.
 *
 * @param format the file's format
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param kind what a pixel's numbers mean
 * @param bits of each number, at most 16
 * @param orientation as EXIF counts them, 1 to 8; 1 is upright
 * @param animated whether more frames follow the first
 */
public record ImageHeader(
    ImageFormat format,
    int width,
    int height,
    ImageKind kind,
    int bits,
    int orientation,
    boolean animated) {

  /**
   * Reads what a file says, and follows its structure to the end, so that a file that is cut off is
   * found without decoding it. The checksums of PNG are checked.
   *
   * @param file all its bytes
   * @throws BadImageException if it is no image of a format that is read, or damaged
   */
  public static ImageHeader read(byte[] file) throws BadImageException {
    ImageFormat format =
        ImageFormat.of(file)
            .orElseThrow(() -> new BadImageException("is " + ImageFormat.describe(file)));
    try {
      return switch (format) {
        case PNG -> new PngStructure(file).header();
        case JPEG -> new JpegStructure(file).header();
        case GIF -> new GifStructure(file).header();
        case BMP -> BmpStructure.header(file);
        default ->
            throw new BadImageException(
                "is a " + format.phrase() + " image, which is not read: convert it to PNG");
      };
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw cutOff(format);
    }
  }

  /** Refuses an image that declares more pixels than allowed, or none. */
  public ImageHeader within(int maxPixels) throws BadImageException {
    if (width < 1 || height < 1) {
      throw damaged(format, "it says that it has " + width + " × " + height + " pixels");
    }
    if ((long) width * height > maxPixels) {
      throw BadImageException.unsafe(
          String.format(
              Locale.ROOT,
              "says that it has %,d × %,d pixels: 'maxPixels' is %,d",
              width,
              height,
              maxPixels));
    }
    return this;
  }

  /** Width once it is turned upright. */
  public int uprightWidth() {
    return orientation > 4 ? height : width;
  }

  /** Height once it is turned upright. */
  public int uprightHeight() {
    return orientation > 4 ? width : height;
  }

  static BadImageException cutOff(ImageFormat format) {
    return new BadImageException("is a " + format.phrase() + " image that is cut off");
  }

  static BadImageException damaged(ImageFormat format, String how) {
    return new BadImageException("is a damaged " + format.phrase() + " image: " + how);
  }
}
