package gan.losses.adversarial;

import gan.core.spi.Option;

/**
 * Options of {@link RelativisticAverage}.
 *
 * @param form what is made of a score's lead
 */
public record RelativisticAverageOptions(
    @Option(value = "The loss that is made relativistic.", byDefault = "non-saturating")
        Form form) {

  /** What is made of a score's lead over the other side's mean. */
  public enum Form {
    /** Cross-entropy: RaSGAN. */
    NON_SATURATING,
    /** Squared distance to ±1, without a factor ½: RaLSGAN. */
    LEAST_SQUARES,
    /** Shortfall from a margin of 1: RaHingeGAN. */
    HINGE
  }
}
