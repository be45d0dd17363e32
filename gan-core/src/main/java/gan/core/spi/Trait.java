package gan.core.spi;

/** A property of a discriminator that not every loss or penalty can live with. */
public enum Trait {
  /** A sample's score depends on the samples beside it, as under batch normalisation. */
  BATCH_STATISTICS("mixes the samples of a batch, as batch normalisation does"),
  /** Weights act as if they were scaled, so their stored size means nothing. */
  SPECTRAL_NORM(
      "divides its weights by their largest singular value, as spectral normalisation does");

  private final String sentence;

  Trait(String sentence) {
    this.sentence = sentence;
  }

  /** What such a discriminator does, to be read after its name. */
  public String sentence() {
    return sentence;
  }
}
