package gan.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts what a user reads and how the process would end. */
public final class Refusal {
  private Refusal() {}

  public static void assertRefused(ThrowingCallable action, ExitStatus status, String... lines) {
    GanException refusal = catchThrowableOfType(GanException.class, action);
    assertThat(refusal).hasMessage(String.join("\n", lines));
    assertThat(refusal.status()).isEqualTo(status);
  }
}
