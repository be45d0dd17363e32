package gan.cli;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says what an error's code means, and how to mend it. Without a code, lists all.",
    footerHeading = "%nExamples:%n",
    footer = {"  gan explain GAN-C010", "  gan explain --json     all of them, for programs"})
final class ExplainCommand implements Callable<Integer> {
  private static final String PREFIX = "GAN-";

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CODE",
      description = "Such as GAN-C010, or C010 for short.")
  private Optional<String> code = Optional.empty();

  @Mixin private ResultOptions results;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<ErrorCode> codes =
        code.map(text -> List.of(find(text))).orElse(List.of(ErrorCode.values()));
    if (results.isJson()) {
      results.print(codes.stream().map(ExplainCommand::fields).toList());
    } else if (code.isPresent()) {
      ErrorCode found = codes.get(0);
      out.println(found.id() + ": " + found.title());
      out.println("Exit status: " + found.status().code());
      out.println();
      out.println(found.explanation());
    } else {
      Table table = new Table("", 2).row("code", "what it means", "exit status");
      codes.forEach(each -> table.row(each.id(), each.title(), "" + each.status().code()));
      table.print(out);
    }
    out.flush();
    return 0;
  }

  private ErrorCode find(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    String id = upper.startsWith(PREFIX) ? upper : PREFIX + upper;
    return Arrays.stream(ErrorCode.values())
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(text, id));
  }

  private static GanException unknown(String text, String id) {
    List<String> ids = Arrays.stream(ErrorCode.values()).map(ErrorCode::id).toList();
    return new GanException(
        Problem.of(
                ErrorCode.BAD_ARGUMENT,
                "no error has the code '" + text + "'",
                "take the code from the message, or list all with: gan explain")
            .suggest(Suggestions.didYouMean(id, ids)));
  }

  private static Map<String, Object> fields(ErrorCode each) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", each.id());
    fields.put("exitStatus", each.status().code());
    fields.put("title", each.title());
    fields.put("explanation", each.explanation());
    return fields;
  }
}
