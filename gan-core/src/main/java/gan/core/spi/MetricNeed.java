package gan.core.spi;

/** Something that a metric cannot work without. */
public enum MetricNeed {
  /** Features of samples. */
  FEATURES("a feature extractor"),
  /** Probabilities of classes. */
  PROBABILITIES("a feature extractor that gives probabilities of classes"),
  /** Real and generated samples must have class labels, which the generator was asked for. */
  LABELS("class labels"),
  /** Samples must be images. */
  IMAGES("images"),
  /** Samples must be vectors of one number. */
  NUMBERS("samples of one number each"),
  /** The distribution of the data must be known. */
  KNOWN_DISTRIBUTION("data whose distribution is known"),
  /** There must be real samples that the training does not see. */
  HELD_OUT("real samples that are held out");

  private final String phrase;

  MetricNeed(String phrase) {
    this.phrase = phrase;
  }

  /** What is needed, to be read after "needs". */
  public String phrase() {
    return phrase;
  }
}
