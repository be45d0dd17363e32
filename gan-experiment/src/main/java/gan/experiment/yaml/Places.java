package gan.experiment.yaml;

import gan.core.problem.Location;
import java.util.List;

/** Turns positions within a parsed text into places that a user can find. */
@FunctionalInterface
public interface Places {

  /**
   * The place between two positions; where they are on different lines, the rest of the first line.
   *
   * @param line the first line, from 0
   * @param column the first column, from 0, in code points
   * @param endLine the line of the end
   * @param endColumn the column after the end
   */
  Location between(int line, int column, int endLine, int endColumn);

  /** Places in a file. */
  static Places ofFile(String name, String text) {
    List<String> lines = text.lines().toList();
    return (line, column, endLine, endColumn) -> {
      String quoted = line < lines.size() ? lines.get(line) : "";
      int end = endLine == line ? endColumn : length(quoted.stripTrailing());
      return new Location(name, line + 1, column + 1, Math.max(1, end - column), quoted);
    };
  }

  /** These places, of a file that {@code place} includes. */
  default Places includedFrom(Location place) {
    return (line, column, endLine, endColumn) ->
        between(line, column, endLine, endColumn).from(place);
  }

  /**
   * Places in the value of an argument {@code --set key=value}.
   *
   * @param number the argument's number, from 1; it stands for the line
   * @param argument the whole argument
   * @param offset where the value starts in it, in code points
   */
  static Places ofArgument(int number, String argument, int offset) {
    return (line, column, endLine, endColumn) -> {
      int end = endLine == line ? endColumn : length(argument) - offset;
      return new Location(
          OVERRIDE, number, offset + column + 1, Math.max(1, end - column), argument);
    };
  }

  /** The one place of everything that nobody wrote. */
  static Places ofDefault() {
    return (line, column, endLine, endColumn) -> DEFAULT;
  }

  /** What stands for the file's name where an argument is meant. */
  String OVERRIDE = "--set";

  /** The place of values that nobody wrote. */
  Location DEFAULT = Location.of("default");

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
