package gan.models.image;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tensorflow.ndarray.Shape;

/**
 * The sides of an image on its way between the image and the base: halved once a stage.
 *
 * @param stages how often, at least once
 * @param height of the base
 * @param width of the base
 */
public record Pyramid(int stages, long height, long width) {
  /** Left to itself, a pyramid ends before a side would be shorter than this. */
  private static final int SMALLEST = 4;

  /**
   * The pyramid over images of the given kind.
   *
   * @param player who asks, such as {@code generator 'dcgan'}
   * @param requested how many stages; 0 for as many as leave both sides at least 4, and at least
   *     one
   * @throws GanException if samples are no images, or cannot be halved so often
   */
  public static Pyramid over(SampleSpec sample, int requested, String player) {
    requireImages(sample, player);
    int stages = requested == 0 ? automatic(sample) : requested;
    long factor = 1L << stages;
    if (sample.height() % factor != 0 || sample.width() % factor != 0) {
      throw unevenSides(sample, stages, player);
    }
    return new Pyramid(stages, sample.height() / factor, sample.width() / factor);
  }

  /**
   * The pyramid under images that a generator makes.
   *
   * @throws GanException also if their range is not bounded
   */
  public static Pyramid making(SampleSpec sample, int requested, String player) {
    Pyramid pyramid = over(sample, requested, player);
    if (!sample.range().isBounded()) {
      throw unbounded(sample.range(), player);
    }
    return pyramid;
  }

  private static int automatic(SampleSpec sample) {
    int stages = 1;
    while (halvable(sample.height(), stages) && halvable(sample.width(), stages)) {
      stages++;
    }
    return stages;
  }

  private static boolean halvable(long side, int done) {
    long factor = 1L << (done + 1);
    return side % factor == 0 && side / factor >= SMALLEST;
  }

  private static GanException unbounded(ValueRange range, String player) {
    return new GanException(
        Problem.of(
            ErrorCode.INCOMPATIBLE_PARTS,
            player
                + " makes bounded numbers: expected samples in a range such as "
                + ValueRange.SYMMETRIC
                + " or "
                + ValueRange.UNIT
                + ", found "
                + range,
            "choose type 'mlp', which takes samples of any range, or other data."));
  }

  /**
   * Refuses samples that are no images.
   *
   * @param player who asks, such as {@code discriminator 'resnet'}
   * @throws GanException if they are none
   */
  public static void requireImages(SampleSpec sample, String player) {
    if (!sample.isImage()) {
      throw noImage(sample, player);
    }
  }

  private static GanException noImage(SampleSpec sample, String player) {
    return new GanException(
        Problem.of(
            ErrorCode.INCOMPATIBLE_PARTS,
            player
                + " works on images: expected samples such as [n, 28, 28, 1] or [n, 32, 32, 3],"
                + " found "
                + batch(sample.shape()),
            "choose type 'mlp', which takes samples of any shape, or other data."));
  }

  private static GanException unevenSides(SampleSpec sample, int stages, String player) {
    Set<Shape> fitting = new LinkedHashSet<>();
    for (boolean up : new boolean[] {false, true}) {
      long height = multiple(sample.height(), stages, up);
      long width = multiple(sample.width(), stages, up);
      if (height > 0 && width > 0) {
        fitting.add(Shape.of(height, width, sample.channels()));
      }
    }
    return new GanException(
        Problem.of(
            ErrorCode.INCOMPATIBLE_PARTS,
            String.format(
                "%s needs sides that halve %s: expected samples %s, found %s",
                player,
                stages == 1 ? "once" : stages + " times",
                listed(fitting.stream().map(Pyramid::batch)),
                batch(sample.shape())),
            "resize the images to "
                + listed(fitting.stream().map(fit -> fit.get(0) + "×" + fit.get(1)))
                + orFewerStages(sample)));
  }

  private static String orFewerStages(SampleSpec sample) {
    int possible = Long.numberOfTrailingZeros(sample.height() | sample.width());
    return possible == 0 ? "." : ", or set 'stages' to at most " + possible + ".";
  }

  private static String listed(Stream<String> alternatives) {
    return alternatives.collect(Collectors.joining(" or "));
  }

  private static long multiple(long side, int stages, boolean up) {
    long factor = 1L << stages;
    long fewer = side / factor * factor;
    return up && fewer < side ? fewer + factor : fewer;
  }

  private static String batch(Shape sample) {
    return Shape.of(-1).append(sample).toString().replace("[-1", "[n");
  }
}
