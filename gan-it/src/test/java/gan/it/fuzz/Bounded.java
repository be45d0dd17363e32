package gan.it.fuzz;

import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.util.Optional;

/**
 * The rule for whatever reads what anybody may have written: it comes back, or it throws a {@link
 * GanException} whose every problem has a code and a way to mend it, and steers no terminal.
 */
final class Bounded {
  private Bounded() {}

  /** What may be refused. */
  interface Call {
    void run() throws IOException;
  }

  /** Makes each call, whether or not those before it were refused. */
  static void all(Call... calls) throws IOException {
    for (Call call : calls) {
      one(call);
    }
  }

  /** Makes a call. */
  static void one(Call call) throws IOException {
    try {
      call.run();
    } catch (GanException e) {
      e.problems().forEach(problem -> flaw(problem).ifPresent(flaw -> fail(flaw, e)));
    }
  }

  private static void fail(String flaw, GanException cause) {
    throw new AssertionError(flaw + ":\n" + cause.getMessage(), cause);
  }

  private static Optional<String> flaw(Problem problem) {
    String text = problem.toString();
    if (!text.matches("(?s)error GAN-[A-Z]\\d{3}: .*\n  Fix: \\S.*")) {
      return Optional.of("No code, or no way to mend it");
    }
    return text.chars().anyMatch(c -> c != '\n' && c != '\t' && Character.isISOControl(c))
        ? Optional.of("A control character")
        : Optional.empty();
  }
}
