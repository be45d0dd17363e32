package gan.cli;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a command line, gathered so that all of it is said at once. */
final class Complaints {
  private final List<Problem> problems = new ArrayList<>();

  /** One more problem. */
  void add(Problem problem) {
    problems.add(problem);
  }

  /** One more problem with an argument, unless it is right. */
  void unless(boolean isRight, String message, String fix) {
    if (!isRight) {
      add(Problem.of(ErrorCode.BAD_ARGUMENT, message, fix));
    }
  }

  /**
   * Ends the command if anything was wrong.
   *
   * @throws GanException with all of it
   */
  void raise() {
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
  }
}
