package gan.experiment.config;

import gan.core.game.Latent;
import gan.core.game.LatentCodes;
import gan.core.spi.Option;
import java.util.List;
import java.util.Optional;

/**
 * What the generator's input is drawn from, each number by itself, but for the codes at its end.
 *
 * @param distribution the standard normal distribution, or the uniform one over [low, high)
 * @param low the smallest number of the uniform distribution
 * @param high the number that the uniform distribution stays below
 * @param categorical how many choices each categorical code has
 * @param continuous how many continuous codes there are
 */
public record LatentOptions(
    @Option(value = "Normal with mean 0 and deviation 1, or uniform.", byDefault = "normal")
        Distribution distribution,
    @Option("Smallest number of the uniform distribution.") Optional<Double> low,
    @Option("Largest number of the uniform distribution.") Optional<Double> high,
    @Option(
            value =
                "Codes at the end of the input, one for each number here: one of so many choices,"
                    + " as a 1 among zeros.",
            byDefault = "[]",
            min = 2,
            max = 1_000_000)
        List<Integer> categorical,
    @Option(
            value = "Codes at the very end: so many numbers, uniform from -1 to 1.",
            byDefault = "0",
            min = 0,
            max = 1_000_000)
        int continuous) {

  /** How latent numbers are distributed. */
  public enum Distribution {
    /** Mean 0, standard deviation 1. */
    NORMAL,
    /** Equally likely between two ends. */
    UNIFORM
  }

  /** Refuses ends that are missing, meaningless or the wrong way round. */
  public LatentOptions {
    categorical = List.copyOf(categorical);
    if (distribution == Distribution.NORMAL && (low.isPresent() || high.isPresent())) {
      throw new IllegalArgumentException("only a uniform distribution has 'low' and 'high'");
    }
    if (distribution == Distribution.UNIFORM && (low.isEmpty() || high.isEmpty())) {
      throw new IllegalArgumentException("a uniform distribution needs both 'low' and 'high'");
    }
    if (distribution == Distribution.UNIFORM && low.get() >= high.get()) {
      throw new IllegalArgumentException(
          "'low' must be less than 'high', but " + low.get() + " is not less than " + high.get());
    }
  }

  /** The standard normal distribution. */
  public static LatentOptions normal() {
    return new LatentOptions(Distribution.NORMAL, Optional.empty(), Optional.empty(), List.of(), 0);
  }

  /** The uniform distribution over [low, high). */
  public static LatentOptions uniform(double low, double high) {
    return new LatentOptions(
        Distribution.UNIFORM, Optional.of(low), Optional.of(high), List.of(), 0);
  }

  /** The distribution that these options describe. */
  public Latent latent() {
    Latent latent =
        switch (distribution) {
          case NORMAL -> Latent.normal();
          case UNIFORM -> Latent.uniform(low.orElseThrow(), high.orElseThrow());
        };
    return latent.with(codes());
  }

  /** The codes at its end. */
  public LatentCodes codes() {
    return new LatentCodes(categorical, continuous);
  }
}
