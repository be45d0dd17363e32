package gan.data.image;

/**
 * How decoded colours become the bytes of a sample: grey is repeated for red, green and blue;
 * colours become grey by their luma, 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601); transparent ones
 * are laid on a background; profiles are not applied.
 *
 * @param channels 1 or 3
 * @param background what lies under transparent pixels
 */
public record Palette(int channels, Background background) {
  private static final int OPAQUE = 255;

  /** Writes one pixel of 1 (grey), 2 (grey, alpha), 3 (RGB) or 4 (RGBA) numbers, 0 to 255. */
  void put(int[] colour, int bands, byte[] into, int at) {
    boolean grey = bands < 3;
    int alpha = bands % 2 == 0 ? colour[bands - 1] : OPAQUE;
    int red = over(colour[0], alpha);
    int green = grey ? red : over(colour[1], alpha);
    int blue = grey ? red : over(colour[2], alpha);
    if (channels == 1) {
      into[at] = (byte) ((299 * red + 587 * green + 114 * blue + 500) / 1000);
    } else {
      into[at] = (byte) red;
      into[at + 1] = (byte) green;
      into[at + 2] = (byte) blue;
    }
  }

  private int over(int value, int alpha) {
    return (value * alpha + background.level() * (OPAQUE - alpha) + OPAQUE / 2) / OPAQUE;
  }
}
