package gan.cli;

import picocli.CommandLine;

/** The {@code gan} command's entry. */
public final class Main {
  private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    if (System.getProperty(LOG_FORMAT) == null) {
      System.setProperty(LOG_FORMAT, "%4$s: %5$s%n");
    }
    CommandLine command = commandLine();
    int status;
    try {
      status = command.execute(arguments);
    } catch (Error e) {
      status = Failures.report(e, command.getErr());
    }
    System.exit(status);
  }

  static CommandLine commandLine() {
    return new CommandLine(new GanCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(new Failures());
  }
}
