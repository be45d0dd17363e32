package gan.experiment.sweep;

import gan.core.problem.ErrorCode;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.experiment.yaml.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an argument {@code key=value,value}. Commas within brackets and quotes belong to a value.
 * Not thread-safe.
 */
final class AxisReader {
  private static final String FIX = "write key=value,value, such as seed=1,2,3.";

  private final int number;
  private final String argument;
  private final List<Problem> problems;
  private final List<Axis.Value> values = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private AxisReader(int number, String argument, List<Problem> problems) {
    this.number = number;
    this.argument = argument;
    this.problems = problems;
  }

  /**
   * The axis; empty if something is wrong with it.
   *
   * @param number which argument it is, from 1
   * @param argument as it arrived
   * @param problems what is wrong is added
   */
  static Optional<Axis> read(int number, String argument, List<Problem> problems) {
    int before = problems.size();
    Optional<Axis> axis = new AxisReader(number, argument, problems).read();
    return problems.size() == before ? axis : Optional.empty();
  }

  private Optional<Axis> read() {
    int equals = argument.indexOf('=');
    if (equals < 0) {
      add("has no '='", FIX, 0, argument.length());
      return Optional.empty();
    }
    String key = argument.substring(0, equals);
    int start = 0;
    for (String part : key.split("\\.", -1)) {
      if (part.isBlank()) {
        add("has an empty key", FIX, start, start + Math.max(1, part.length()));
        return Optional.empty();
      }
      start += part.length() + 1;
    }
    readValues(equals + 1);
    return Optional.of(new Axis(number, argument, key, values));
  }

  private void readValues(int first) {
    Brackets brackets = new Brackets();
    int start = first;
    for (int i = first; i < argument.length(); i++) {
      if (argument.charAt(i) == ',' && brackets.areClosed()) {
        value(start, i);
        start = i + 1;
      } else {
        brackets.pass(argument.charAt(i), i);
      }
    }
    if (brackets.areClosed()) {
      value(start, argument.length());
    } else {
      int open = brackets.opened();
      String what = "'" + argument.charAt(open) + "' that is never closed";
      add(
          "has a " + what,
          "close it; put the whole argument in quotes, for shells take brackets and quotes away.",
          open,
          open + 1);
    }
  }

  private void value(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(argument.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(argument.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      String fix = "write a value before and after each ','; for an empty text write \"''\".";
      add("has an empty value", fix, Math.max(0, Math.min(from, to) - 1), from);
      return;
    }
    String text = argument.substring(start, end);
    if (IntegerRange.isOne(text)) {
      range(text, start, end);
    } else {
      put(text, start, end, true);
    }
  }

  private void range(String text, int start, int end) {
    try {
      IntegerRange.of(text).texts().forEach(each -> put(each, start, end, false));
    } catch (IllegalArgumentException e) {
      String fix =
          "write range(from,to) or range(from,to,step), such as range(0,5) for 0, 1, 2, 3, 4.";
      add(e.getMessage(), fix, start, end);
    }
  }

  private void put(String text, int start, int end, boolean isWritten) {
    if (!seen.add(text)) {
      add("has the value " + Shown.quoted(text) + " twice", "write each value once.", start, end);
      return;
    }
    int first = argument.codePointCount(0, start);
    values.add(new Axis.Value(text, first, argument.codePointCount(start, end), isWritten));
  }

  private void add(String what, String fix, int start, int end) {
    int first = argument.codePointCount(0, start);
    int length = Math.max(1, argument.codePointCount(start, Math.max(start, end)));
    Location place = new Location(Axis.PLACE, number, first + 1, length, argument);
    problems.add(
        Problem.of(ErrorCode.BAD_AXIS, "the axis " + Shown.quoted(argument) + " " + what, fix)
            .at(place));
  }
}
