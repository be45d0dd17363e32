package gan.core.plot;

import gan.core.game.Samples;
import gan.core.spi.Curves;
import gan.core.spi.DataSource;
import gan.core.spi.KnownDistribution;
import java.util.Optional;

/**
 * A way to draw samples that are no images, in a frame that stays the same from one picture to the
 * next. A picture is given as the bytes of a PNG file.
 */
public interface Plot {

  /** Real samples alone. */
  byte[] real(Samples samples);

  /**
   * Generated samples, with what is known of the real ones.
   *
   * @param judge what to ask how real something looks
   */
  byte[] generated(Samples samples, Judge judge);

  /**
   * In the frame of the data: one number as a density, curves as lines, and all else as points, of
   * which the first two coordinates are drawn.
   *
   * @param data says what the numbers of a sample mean
   * @param reals some samples of it
   */
  static Plot of(DataSource data, Samples reals) {
    if (data instanceof Curves curves) {
      return new CurvePlot(curves, reals);
    }
    Optional<KnownDistribution> truth =
        data instanceof KnownDistribution known ? Optional.of(known) : Optional.empty();
    return data.sample().shape().size() == 1
        ? DensityPlot.of(reals, truth)
        : PointPlot.of(reals, truth);
  }

  /** In a frame of their own, for samples of which nothing is known. */
  static Plot of(Samples samples) {
    return samples.sample().shape().size() == 1 ? DensityPlot.of(samples) : PointPlot.of(samples);
  }
}
