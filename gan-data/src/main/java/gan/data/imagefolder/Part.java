package gan.data.imagefolder;

import gan.data.image.BadImageException;
import gan.data.image.Pixels;

/** What of each image is a sample. */
public enum Part {
  /** All of it. */
  WHOLE,
  /** Its left half. */
  LEFT,
  /** Its right half. */
  RIGHT;

  /** The width of the part of an upright image. */
  int width(int whole) throws BadImageException {
    if (this == WHOLE) {
      return whole;
    }
    if (whole % 2 != 0) {
      throw new BadImageException("is " + whole + " pixels wide, which has no halves");
    }
    return whole / 2;
  }

  /** The part of an image; the image itself if that is all of it. */
  Pixels of(Pixels image) throws BadImageException {
    if (this == WHOLE) {
      return image;
    }
    int width = width(image.width());
    int run = width * image.channels();
    byte[] half = new byte[image.values().length / 2];
    for (int row = 0; row < image.height(); row++) {
      int from = 2 * run * row + (this == LEFT ? 0 : run);
      System.arraycopy(image.values(), from, half, run * row, run);
    }
    return new Pixels(width, image.height(), image.channels(), half);
  }
}
