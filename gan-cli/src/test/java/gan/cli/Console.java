package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs commands in this process and keeps what they print. */
final class Console {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Runs a command that succeeds; what it prints. */
  String run(String... arguments) {
    int status = execute(arguments);
    assertThat(err).hasToString("");
    assertThat(status).isZero();
    return out.toString();
  }

  /** Runs a command that fails without printing anything but why. */
  void fails(int status, String message, String... arguments) {
    int actual = execute(arguments);
    assertThat(err).hasToString(message);
    assertThat(actual).isEqualTo(status);
    assertThat(out).hasToString("");
  }

  /** Runs a command that ends with a status, and says why in what it prints. */
  String ends(int status, String... arguments) {
    int actual = execute(arguments);
    assertThat(err).hasToString("");
    assertThat(actual).isEqualTo(status);
    return out.toString();
  }

  /** Runs a command that fails, and says why to people and, in what it prints, to programs. */
  String failsForPrograms(int status, String message, String... arguments) {
    int actual = execute(arguments);
    assertThat(err).hasToString(message);
    assertThat(actual).isEqualTo(status);
    return out.toString();
  }

  private int execute(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
