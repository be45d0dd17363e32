package gan.cli;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import java.util.Optional;

/** Says whether a generator knows a class. */
final class ClassLabel {
  private ClassLabel() {}

  /**
   * What is wrong with asking for a class, if anything is.
   *
   * @param wanted the class, from 0
   * @param classes how many classes the generator knows; 0 if it is not told which to make
   */
  static Optional<Problem> problem(int wanted, int classes) {
    if (classes == 0) {
      return Optional.of(
          Problem.of(
              ErrorCode.BAD_ARGUMENT,
              "the run's generator knows no classes",
              "leave --label out, or train a generator whose options take labels."));
    }
    if (wanted < 0 || wanted >= classes) {
      return Optional.of(
          Problem.of(
              ErrorCode.BAD_ARGUMENT,
              "there is no class " + wanted + ": the run has " + classes + " classes",
              "use 0 to " + (classes - 1) + "."));
    }
    return Optional.empty();
  }
}
