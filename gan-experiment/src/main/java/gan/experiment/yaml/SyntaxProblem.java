package gan.experiment.yaml;

import gan.core.problem.ErrorCode;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** Says in plain words what the YAML parser could not read. */
final class SyntaxProblem {

  /** A failure of the parser by a part of its words, and what to say instead. */
  private record Rule(
      String context, String problem, boolean atContext, String message, String fix) {
    boolean fits(MarkedYamlEngineException failure) {
      return String.valueOf(failure.getContext()).contains(context)
          && String.valueOf(failure.getProblem()).contains(problem);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule("", "(TAB)", false, "a tab cannot indent YAML", "indent with spaces."),
          new Rule(
              "quoted scalar",
              "unexpected end of stream",
              true,
              "the quote that opens here is never closed",
              "close it on the same line."),
          new Rule(
              "double-quoted scalar",
              "escape",
              false,
              "no such escape exists in double quotes",
              "double the backslash, or use single quotes."),
          new Rule(
              "simple key",
              "could not find expected ':'",
              true,
              "a key without ': ' and a value",
              "write 'key: value', with a space after the colon."),
          new Rule(
              "",
              "mapping values are not allowed here",
              false,
              "this ': ' does not belong here",
              "quote a value that holds ': ', put a space after the colon of each key, and indent"
                  + " the keys of one mapping alike."),
          new Rule(
              "flow sequence",
              "expected ',' or ']'",
              false,
              "the list is not closed, or lacks a comma",
              "put ',' between the values and ']' after the last."),
          new Rule(
              "flow mapping",
              "expected ',' or '}'",
              false,
              "the mapping is not closed, or lacks a comma",
              "put ',' between the entries and '}' after the last."),
          new Rule(
              "",
              "expected the node content",
              false,
              "a value is expected here",
              "write the value; put it in quotes if it starts with a bracket."),
          new Rule(
              "block scalar",
              "",
              false,
              "nothing but '-' or '+' follows '|' or '>'",
              "start the text on the next line."),
          new Rule(
              "",
              "cannot start any token",
              false,
              "a value cannot start with this character",
              "put the value in quotes."),
          new Rule(
              "",
              "expected <block end>",
              false,
              "this does not continue what stands above it",
              "indent the keys of one mapping, or the items of one list, alike, and put a value"
                  + " that holds quotes in quotes as a whole."),
          new Rule(
              "",
              "expected '<document start>'",
              false,
              "this does not continue what stands above it",
              "indent the keys of one mapping alike; the first key of the file sets how far."));

  private SyntaxProblem() {}

  /** The problem that a failure of the parser stands for. */
  static Problem of(YamlEngineException failure, Places places) {
    if (failure instanceof MarkedYamlEngineException marked) {
      return of(marked, places);
    }
    if (failure instanceof YamlVersionException) {
      return Refusals.directive(places.between(0, 0, 1, 0));
    }
    return Problem.of(
            ErrorCode.CONFIG_SYNTAX,
            "the text is not YAML: " + Shown.line(String.valueOf(failure.getMessage())),
            "write YAML 1.2 without directives.")
        .at(places.between(0, 0, 0, 1));
  }

  private static Problem of(MarkedYamlEngineException failure, Places places) {
    Rule rule =
        RULES.stream()
            .filter(candidate -> candidate.fits(failure))
            .findFirst()
            .orElse(
                new Rule(
                    "",
                    "",
                    false,
                    Shown.line(String.valueOf(failure.getProblem())),
                    "write YAML 1.2."));
    Optional<Location> opened = failure.getContextMark().map(mark -> at(mark, places));
    Optional<Location> met = failure.getProblemMark().map(mark -> at(mark, places));
    Optional<Location> brace = met.filter(SyntaxProblem::isReference);
    if (rule.context().startsWith("flow") && brace.isPresent()) {
      return reference(brace.get());
    }
    boolean atStart = rule.atContext() || met.map(Location::text).orElse("").isBlank();
    Location place =
        (atStart ? opened.or(() -> met) : met.or(() -> opened)).orElse(places.between(0, 0, 0, 1));
    Problem problem =
        Problem.of(ErrorCode.CONFIG_SYNTAX, "the text is not YAML: " + rule.message(), rule.fix())
            .at(place);
    return rule.context().startsWith("flow") && !atStart
        ? opened.map(start -> problem.note("It opens at " + start + ".")).orElse(problem)
        : problem;
  }

  /** Whether the parser stopped at the brace of a reference that lacks quotes. */
  private static boolean isReference(Location met) {
    int before = met.column() - 2;
    return before >= 0
        && met.text().codePointCount(0, met.text().length()) > before + 1
        && met.text().startsWith("${", met.text().offsetByCodePoints(0, before));
  }

  private static Problem reference(Location brace) {
    return Problem.of(
            ErrorCode.CONFIG_SYNTAX,
            "the text is not YAML: between braces or brackets a reference needs quotes",
            "put the value in double quotes, such as \"${env:NAME}\".")
        .at(brace.part(-1, 2));
  }

  private static Location at(Mark mark, Places places) {
    return places.between(mark.getLine(), mark.getColumn(), mark.getLine(), mark.getColumn() + 1);
  }
}
