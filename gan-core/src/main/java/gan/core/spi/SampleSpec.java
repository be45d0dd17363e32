package gan.core.spi;

import org.tensorflow.ndarray.Shape;

/**
 * What one sample is: the agreement between data, generator and discriminator.
 *
 * @param shape without the batch: {@code [height, width, channels]} for images, {@code [n]} for
 *     vectors
 * @param encoding how the data source hands samples over
 * @param range where the numbers lie in the graph, and so where the generator's must lie
 * @param classes how many classes labels tell apart; 0 if samples have no labels
 * @param givenChannels channels of the image that each sample comes with and is to be made from, of
 *     the sample's height, width, encoding and range; 0 if there is none
 */
public record SampleSpec(
    Shape shape, Encoding encoding, ValueRange range, int classes, int givenChannels) {

  /** How samples travel from a data source into the graph. */
  public enum Encoding {
    /** One unsigned byte a number, 0 to 255, which the graph maps linearly onto the range. */
    UINT8(1),
    /** One 32-bit float a number, in native byte order, taken as it is. */
    FLOAT32(4);

    private final int bytes;

    Encoding(int bytes) {
      this.bytes = bytes;
    }

    /** Bytes for one number. */
    public int bytes() {
      return bytes;
    }
  }

  /** Refuses what no sample can be. */
  public SampleSpec {
    if (shape.hasUnknownDimension() || shape.numDimensions() == 0 || shape.size() == 0) {
      throw new IllegalArgumentException("A sample's shape must be known and not empty: " + shape);
    }
    if (classes < 0) {
      throw new IllegalArgumentException("A sample cannot have " + classes + " classes.");
    }
    if (givenChannels < 0 || (givenChannels > 0 && shape.numDimensions() != 3)) {
      throw new IllegalArgumentException(
          "Only an image can be made from one, of channels that are no fewer than 0: "
              + shape
              + " from "
              + givenChannels);
    }
    if (encoding == Encoding.UINT8 && !range.isBounded()) {
      throw new IllegalArgumentException(
          "Bytes cannot be mapped onto the unbounded range " + range);
    }
  }

  /** What is made from noise alone. */
  public SampleSpec(Shape shape, Encoding encoding, ValueRange range, int classes) {
    this(shape, encoding, range, classes, 0);
  }

  /** An image that travels as bytes and lies in [-1, 1]. */
  public static SampleSpec image(int height, int width, int channels, int classes) {
    return new SampleSpec(
        Shape.of(height, width, channels), Encoding.UINT8, ValueRange.SYMMETRIC, classes);
  }

  /** A vector of floats. */
  public static SampleSpec vector(int size, ValueRange range, int classes) {
    return new SampleSpec(Shape.of(size), Encoding.FLOAT32, range, classes);
  }

  /** Whether samples are images: height, width, channels. */
  public boolean isImage() {
    return shape.numDimensions() == 3;
  }

  /** An image's height in pixels. */
  public long height() {
    return shape.get(0);
  }

  /** An image's width in pixels. */
  public long width() {
    return shape.get(1);
  }

  /** An image's channels. */
  public long channels() {
    return shape.get(2);
  }

  /** Whether samples carry labels. */
  public boolean isLabelled() {
    return classes > 0;
  }

  /** Whether each sample comes with an image that it is to be made from. */
  public boolean isPaired() {
    return givenChannels > 0;
  }

  /** The same samples, each to be made from an image of so many channels. */
  public SampleSpec madeFrom(int channels) {
    return new SampleSpec(shape, encoding, range, classes, channels);
  }

  /** What a given image is: as the sample is, but for its channels and labels. */
  public SampleSpec given() {
    return new SampleSpec(Shape.of(height(), width(), givenChannels), encoding, range, 0);
  }

  /**
   * The shape in which a data source hands over a sample: its own, or, where it comes with an
   * image, that of both: each pixel has the channels of the sample first, and then those of the
   * image.
   */
  public Shape encodedShape() {
    return isPaired() ? Shape.of(height(), width(), channels() + givenChannels) : shape;
  }

  /**
   * Bytes that one sample takes on its way into the graph, an image that it comes with included.
   */
  public int bytes() {
    return Math.toIntExact(encodedShape().size() * encoding.bytes());
  }
}
