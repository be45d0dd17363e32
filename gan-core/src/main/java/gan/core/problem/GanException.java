package gan.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What users see instead of a stack trace: one or more problems that they can mend.
 *
 * <p>Everything else that is thrown is a defect of the framework or of a plugin.
 */
public final class GanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Several problems, reported together. */
  public GanException(List<Problem> problems) {
    this(problems, null);
  }

  /** One problem. */
  public GanException(Problem problem) {
    this(List.of(problem), null);
  }

  /** One problem, and what led to it. */
  public GanException(Problem problem, Throwable cause) {
    this(List.of(problem), cause);
  }

  private GanException(List<Problem> problems, Throwable cause) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n")), cause);
    this.problems = List.copyOf(problems);
  }

  /** The problems, in the order in which a user would meet them. */
  public List<Problem> problems() {
    return problems;
  }

  /** How the process should end: the status of the first problem. */
  public ExitStatus status() {
    return problems.get(0).code().status();
  }
}
