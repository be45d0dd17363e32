package gan.cli;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the command line, what was probably meant, and how the verb is used. */
final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    Problem problem =
        Problem.of(
            ErrorCode.BAD_ARGUMENT,
            message(e),
            "see: " + command.getCommandSpec().qualifiedName() + " --help");
    List<String> suggestions = suggestions(e);
    if (!suggestions.isEmpty()) {
      problem = problem.suggest("did you mean " + String.join(" or ", suggestions) + "?");
    }
    if (!command.getSubcommands().isEmpty()) {
      problem =
          problem.note("Verbs: " + String.join(", ", command.getSubcommands().keySet()) + ".");
    }
    command.getErr().println(Colours.ofTerminal().error(problem.toString()));
    return ErrorCode.BAD_ARGUMENT.status().code();
  }

  /** The parser's sentence in the form of a problem's message. */
  private static String message(ParameterException e) {
    String line =
        e.getMessage()
            .lines()
            .findFirst()
            .orElse("")
            .replaceFirst("^Error: ", "")
            .replaceFirst("\\.$", "");
    return line.isEmpty()
        ? line
        : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
  }

  /** The parser's suggestions are loose where there are many verbs: the nearest one counts. */
  private static List<String> suggestions(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return List.of();
    }
    List<String> loose = unmatched.getSuggestions();
    return Suggestions.nearest(unmatched.getUnmatched().get(0), loose)
        .map(List::of)
        .orElse(loose)
        .stream()
        .map(word -> "'" + word + "'")
        .toList();
  }
}
