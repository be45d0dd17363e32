package gan.data.idx;

/** Which part of a data set in the MNIST layout to read. */
public enum Split {
  /** The samples to learn from: files named {@code train-…}. */
  TRAIN("train"),
  /** The samples that are held back: files named {@code t10k-…}. */
  TEST("t10k");

  private final String prefix;

  Split(String prefix) {
    this.prefix = prefix;
  }

  /** How the files' names begin. */
  String prefix() {
    return prefix;
  }
}
