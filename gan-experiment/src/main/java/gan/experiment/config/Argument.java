package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Shown;

/**
 * One argument {@code key.path=value}.
 *
 * @param number its number, from 1
 * @param text the argument as it arrived
 */
record Argument(int number, String text) {
  private static final String FIX = "write key=value, such as training.steps=100.";

  /** Where the value starts; 0 if there is no {@code =}. */
  int valueStart() {
    return text.indexOf('=') + 1;
  }

  String value() {
    return text.substring(valueStart());
  }

  String[] keys() {
    return text.substring(0, valueStart() - 1).split("\\.", -1);
  }

  /** The place of the key at an index of {@link #keys()}. */
  Location key(int index) {
    String[] keys = keys();
    int start = 0;
    for (int i = 0; i < index; i++) {
      start += keys[i].length() + 1;
    }
    return at(start, start + Math.max(1, keys[index].length()));
  }

  /** The places of positions in the value. */
  Places valuePlaces() {
    return Places.ofArgument(number, text, text.codePointCount(0, valueStart()));
  }

  Problem bad(String what) {
    return Problem.of(ErrorCode.BAD_OVERRIDE, message(what), FIX).at(at(0, text.length()));
  }

  Problem emptyKey(int index) {
    return Problem.of(ErrorCode.BAD_OVERRIDE, message("has an empty key"), FIX).at(key(index));
  }

  Problem noValue() {
    String fix = "write a value after '='; for an empty text write '\"\"', in both quotes.";
    return Problem.of(ErrorCode.BAD_OVERRIDE, message("has no value"), fix)
        .at(at(valueStart() - 1, valueStart()));
  }

  Problem severalLines() {
    String fix = "write one value, or a list or mapping in brackets, such as [1, 2].";
    return Problem.of(
            ErrorCode.BAD_OVERRIDE,
            message("has a value that is neither single nor in brackets"),
            fix)
        .at(at(valueStart(), text.length()));
  }

  /** A value that did not parse was often cut or unquoted by the shell. */
  Problem unparsed(Problem syntax) {
    String reason = syntax.message().replaceFirst("^the text", "its value");
    Problem problem =
        Problem.of(ErrorCode.BAD_OVERRIDE, message("cannot be read: " + reason), syntax.fix())
            .note(
                "Shells take brackets, quotes and spaces away; put the whole argument in quotes.");
    return problem.at(syntax.location().orElse(at(0, text.length())));
  }

  private String message(String what) {
    return "the override " + Shown.quoted(text) + " " + what;
  }

  private Location at(int start, int end) {
    int first = text.codePointCount(0, start);
    int last = text.codePointCount(0, Math.min(end, text.length()));
    return Places.ofArgument(number, text, 0).between(0, first, 0, last);
  }
}
