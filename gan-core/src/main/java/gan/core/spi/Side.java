package gan.core.spi;

/** One of the two players. */
public enum Side {
  /** The player that judges. */
  DISCRIMINATOR,
  /** The player that makes samples. */
  GENERATOR
}
