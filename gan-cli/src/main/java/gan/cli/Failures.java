package gan.cli;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints what a user can mend as problems, and what only the framework can mend with its trace. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof GanException user) {
      err.println(user.getMessage());
      return user.status().code();
    }
    e.printStackTrace(err);
    err.println(
        Problem.of(
            ErrorCode.BUG,
            "The framework or a plugin failed: " + e + ".",
            "report it with the lines above; 'gan --version' says what to add."));
    return ErrorCode.BUG.status().code();
  }
}
