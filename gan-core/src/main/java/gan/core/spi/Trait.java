package gan.core.spi;

/** A property of a discriminator that not every loss or penalty can live with. */
public enum Trait {
  /** Samples are rescaled by those beside them, as under batch normalisation. */
  BATCH_STATISTICS("mixes the samples of a batch, as batch normalisation does"),
  /**
   * A sample's score depends on how far the samples beside it lie apart, as with minibatch standard
   * deviation; each sample is still judged as it is, so penalties on slopes mean what they say.
   */
  BATCH_DEVIATION("sees how far the samples of a batch lie apart"),
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
