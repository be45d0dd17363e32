package gan.experiment.report;

import gan.experiment.runs.Evaluation;
import gan.experiment.runs.Figures;

/** What a metric said, for people. */
final class EvaluationText {
  private EvaluationText() {}

  /** Such as {@code 23.8 at step 4,000}. */
  static String of(Evaluation evaluation) {
    String value =
        evaluation.value().isPresent()
            ? Figures.number(evaluation.value().getAsDouble())
            : Figures.NONE;
    return value + " at step " + StepText.of(evaluation.step());
  }

  /** Where the value would lie with other samples, such as {@code 23.1 to 24.5}. */
  static String interval(Evaluation evaluation) {
    return evaluation.low().isPresent() && evaluation.high().isPresent()
        ? Figures.number(evaluation.low().getAsDouble())
            + " to "
            + Figures.number(evaluation.high().getAsDouble())
        : Figures.NONE;
  }

  /** What real samples would get. */
  static String floor(Evaluation evaluation) {
    return evaluation.floor().isPresent()
        ? Figures.number(evaluation.floor().getAsDouble())
        : Figures.NONE;
  }
}
