package gan.core.evaluate;

/** Told how an evaluation gets on; what it throws ends the evaluation. */
@FunctionalInterface
public interface EvaluationProgress {

  /**
   * A part of the work got on.
   *
   * @param what is being done, such as {@code generated samples}
   * @param done how much of it is
   * @param total how much there is of it
   */
  void at(String what, long done, long total);
}
