package gan.losses.adversarial;

import gan.core.spi.Option;
import gan.core.spi.Schedule;

/**
 * Options of the losses whose discriminator is a classifier. They change what the discriminator is
 * told, never what the generator minimises.
 *
 * @param labelSmoothing s: real samples are to be called real with probability {@code 1 - s}, which
 *     keeps the discriminator from being too sure (<a
 *     href="https://arxiv.org/abs/1606.03498">Salimans et al. 2016</a>)
 * @param fakeLabelSmoothing the same for generated samples, which are to be called real with this
 *     probability: smoothing is then two-sided; the paper advises against it, for the best
 *     discriminator then rewards fakes wherever fakes are
 * @param labelFlipping the share of samples, drawn anew for every update, whose target is
 *     exchanged: a real one is to be called fake and the other way round
 */
public record CrossEntropyOptions(
    @Option(
            value = "How far below 1 the target of real samples lies.",
            byDefault = "0.0",
            min = 0,
            max = 0.5)
        Schedule labelSmoothing,
    @Option(
            value = "How far above 0 the target of generated samples lies.",
            byDefault = "0.0",
            min = 0,
            max = 0.5)
        Schedule fakeLabelSmoothing,
    @Option(
            value = "Share of samples that the discriminator is told the opposite of.",
            byDefault = "0.0",
            min = 0,
            max = 0.5)
        Schedule labelFlipping) {

  /** The plain cross-entropy. */
  public static CrossEntropyOptions plain() {
    return of(0, 0, 0);
  }

  /** The same numbers from the first update to the last. */
  public static CrossEntropyOptions of(
      double labelSmoothing, double fakeLabelSmoothing, double labelFlipping) {
    return new CrossEntropyOptions(
        Schedule.constant(labelSmoothing),
        Schedule.constant(fakeLabelSmoothing),
        Schedule.constant(labelFlipping));
  }
}
