package gan.losses.auxiliary;

import gan.core.spi.AuxiliaryLossOptions;
import gan.core.spi.Option;
import gan.core.spi.Schedule;

/**
 * Options of {@link Reconstruction}.
 *
 * @param weight λ; the paper has 100
 * @param distance how the distance is measured
 */
public record ReconstructionOptions(
    @Option(value = "What the generator's term is multiplied by.", byDefault = "100", min = 0)
        Schedule weight,
    @Option(
            value =
                "The mean absolute difference, l1, or the mean squared one, l2, which blurs more.",
            byDefault = "l1")
        Distance distance)
    implements AuxiliaryLossOptions {

  /** How far one number is from another. */
  public enum Distance {
    /** {@code |a - b|}. */
    L1,
    /** {@code (a - b)²}. */
    L2
  }
}
