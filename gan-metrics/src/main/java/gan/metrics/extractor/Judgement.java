package gan.metrics.extractor;

import gan.metrics.classifier.Accuracy;

/**
 * How well a classifier does, and on which samples.
 *
 * @param on which
 * @param accuracy how well
 */
record Judgement(On on, Accuracy accuracy) {

  /** Which samples it was judged by. */
  enum On {
    /** Those that the user held out. */
    HELD_OUT("held-out samples"),
    /** Of endless data, those that follow the ones that it learned from. */
    FURTHER("further samples of the same source"),
    /** Some of those that it learned from. */
    TRAINING("samples that it learned from");

    private final String phrase;

    On(String phrase) {
      this.phrase = phrase;
    }

    String phrase() {
      return phrase;
    }

    boolean unseen() {
      return this != TRAINING;
    }
  }
}
