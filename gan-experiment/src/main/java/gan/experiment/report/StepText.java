package gan.experiment.report;

import java.util.Locale;

/** Numbers of steps, for people. */
final class StepText {
  private StepText() {}

  /** Such as {@code 1,200}. */
  static String of(long step) {
    return String.format(Locale.ROOT, "%,d", step);
  }
}
