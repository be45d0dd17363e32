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
}
