package gan.metrics.network;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.SampleSpec;
import gan.metrics.resize.Resizer;
import java.util.Optional;
import org.tensorflow.ndarray.Shape;

/**
 * What a network takes at a time.
 *
 * @param height in pixels
 * @param width in pixels
 * @param channels 1 or 3, or as many as the sample has
 * @param batch how many images
 */
record Intake(int height, int width, int channels, int batch) {
  private static final int AT_ONCE = 64;

  /**
   * Works it out from the input's shape, the options and the sample.
   *
   * @throws GanException if they contradict each other
   */
  static Intake of(Network network, Reading reading, SampleSpec sample) {
    if (!sample.isImage()) {
      throw misfit(
          network.name() + " takes images, and samples are vectors of " + sample.shape(),
          "compare vectors by 'extractor: {type: pixels}', which is exact for them.");
    }
    if (!sample.range().isBounded()) {
      throw misfit(
          network.name()
              + " takes images within a range, and samples may be any number: "
              + sample.range(),
          "scale the data into a range.");
    }
    Shape shape = network.inputShape();
    boolean isKnown = !shape.isUnknown();
    if (isKnown && shape.numDimensions() != 4) {
      throw misfit(
          network.name()
              + " takes "
              + TensorName.text(shape)
              + ", not images [n, height, width, channels]",
          "name the tensor where images enter as 'input'.");
    }
    return new Intake(
        side("height", isKnown ? shape.get(1) : -1, reading.height(), sample.height(), network),
        side("width", isKnown ? shape.get(2) : -1, reading.width(), sample.width(), network),
        channels(isKnown ? shape.get(3) : -1, reading, sample, network),
        batch(isKnown ? shape.get(0) : -1, reading.batchSize()));
  }

  /** The shape of some images. */
  Shape shape(int images) {
    return Shape.of(images, height, width, channels);
  }

  /**
   * Refuses samples of another size if nothing resizes them.
   *
   * @throws GanException likewise
   */
  void checkSize(Network network, Reading reading, SampleSpec sample) {
    boolean same = sample.height() == height && sample.width() == width;
    if (!same && reading.resizer() == Resizer.NONE) {
      throw misfit(
          network.name()
              + " takes images of "
              + height
              + " x "
              + width
              + " pixels, and samples have "
              + sample.height()
              + " x "
              + sample.width(),
          "choose a 'resizer': bicubic and bilinear do not alias.");
    }
  }

  private static int side(
      String key, long own, Optional<Integer> asked, long given, Network network) {
    if (own > 0 && asked.isPresent() && asked.get() != own) {
      throw misfit(
          network.name() + " takes images of " + key + " " + own + ", not " + asked.get(),
          "leave '" + key + "' out.");
    }
    return Math.toIntExact(own > 0 ? own : asked.map(Integer::longValue).orElse(given));
  }

  private static int channels(long own, Reading reading, SampleSpec sample, Network network) {
    long given = sample.channels();
    if (own < 0 || own == given || (own == 3 && given == 1)) {
      return Math.toIntExact(own < 0 ? given : own);
    }
    if (own == 1 && given == 3) {
      if (reading.toGrey()) {
        return 1;
      }
      throw misfit(
          network.name()
              + " takes grey images, and samples are coloured: without colours, images that differ"
              + " in nothing else would be the same to it",
          "use a network that was trained on colours, or write 'toGrey: true'.");
    }
    throw misfit(
        network.name()
            + " takes images of "
            + own
            + " channels, "
            + TensorName.text(network.inputShape())
            + ", and samples have "
            + given,
        "use a network for such images; its channels must come last.");
  }

  private static int batch(long own, Optional<Integer> asked) {
    return asked.orElse(own > 0 ? Math.toIntExact(own) : AT_ONCE);
  }

  private static GanException misfit(String message, String fix) {
    return new GanException(Problem.of(ErrorCode.INCOMPATIBLE_PARTS, message, fix));
  }
}
