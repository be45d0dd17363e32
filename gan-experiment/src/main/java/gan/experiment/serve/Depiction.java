package gan.experiment.serve;

import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.health.Reals;
import gan.core.plot.Judge;
import gan.core.plot.Plot;
import gan.core.run.ImageStrip;
import gan.core.spi.DataSource;
import java.util.Optional;
import java.util.stream.LongStream;

/** How samples become a PNG. */
@FunctionalInterface
interface Depiction {
  /** Samples that show where others lie. */
  int BACKGROUND = 1000;

  byte[] png(Samples samples);

  /**
   * Images pixel for pixel; all else as a plot, in the frame of the data, or where that is gone in
   * the frame of what the generator makes.
   *
   * @param seed which samples of the data are drawn behind
   */
  static Depiction of(TrainedGenerator generator, Optional<DataSource> data, long seed) {
    if (generator.sample().isImage()) {
      return samples -> new ImageStrip(samples).png();
    }
    Plot plot =
        data.map(open -> Plot.of(open, Samples.of(Reals.read(open, seed, BACKGROUND))))
            .orElseGet(() -> Plot.of(some(generator)));
    return samples -> plot.generated(samples, Judge.none());
  }

  private static Samples some(TrainedGenerator generator) {
    return generator.samples(LongStream.range(0, BACKGROUND).toArray(), new int[BACKGROUND]);
  }
}
