package gan.core.spi;

/**
 * Something that a part cannot work without; checked against the rest of the experiment before the
 * first step.
 */
public enum Need {
  /** Samples must carry class labels. */
  LABELS("class labels"),
  /** Samples must be images: height, width, channels. */
  IMAGES("images"),
  /** The latent vectors must hold codes. */
  CODES("codes in the latent vectors"),
  /** Each sample must come with an image that it is to be made from. */
  PAIRS("samples that come with images to be made from"),
  /** Samples must be made from noise alone. */
  NO_PAIRS("samples that are not made from images"),
  /** Every number of a latent vector must be drawn from the standard normal distribution. */
  NORMAL_LATENTS("latent vectors from the standard normal distribution"),
  /** The discriminator must see samples as they are. */
  NO_INSTANCE_NOISE("samples without instance noise"),
  /** A sample's score must not depend on the samples beside it. */
  INDEPENDENT_SCORES("scores that do not depend on the other samples of the batch"),
  /** The discriminator's weights must act as they are stored: clipping them must bound it. */
  PLAIN_WEIGHTS("weights that act as they are stored");

  private final String phrase;

  Need(String phrase) {
    this.phrase = phrase;
  }

  /** What is needed, to be read after "needs". */
  public String phrase() {
    return phrase;
  }
}
