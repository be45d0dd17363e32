package gan.experiment.doctor;

/**
 * One thing that was looked at.
 *
 * @param topic what, in a word or two
 * @param verdict how it is
 * @param text what was found
 * @param advice what to do; empty if nothing is to be done
 */
public record Finding(String topic, Verdict verdict, String text, String advice) {

  static Finding good(String topic, String text) {
    return new Finding(topic, Verdict.GOOD, text, "");
  }

  static Finding odd(String topic, String text, String advice) {
    return new Finding(topic, Verdict.ODD, text, advice);
  }

  static Finding bad(String topic, String text, String advice) {
    return new Finding(topic, Verdict.BAD, text, advice);
  }
}
