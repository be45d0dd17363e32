package gan.cli;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the command line, what was probably meant, and how the verb is used. */
final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String message = e.getMessage().lines().findFirst().orElse("");
    Problem problem =
        Problem.of(
            ErrorCode.BAD_ARGUMENT,
            message.endsWith(".") ? message : message + ".",
            "see: " + command.getCommandSpec().qualifiedName() + " --help");
    for (String suggestion : suggestions(e)) {
      problem = problem.note("Did you mean: " + suggestion + "?");
    }
    if (!command.getSubcommands().isEmpty()) {
      problem =
          problem.note("Verbs: " + String.join(", ", command.getSubcommands().keySet()) + ".");
    }
    command.getErr().println(problem);
    return ErrorCode.BAD_ARGUMENT.status().code();
  }

  private static List<String> suggestions(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
        ? new ArrayList<>(unmatched.getSuggestions())
        : List.of();
  }
}
