package gan.experiment.sweep;

import gan.core.problem.Location;
import java.util.List;

/**
 * One key of an experiment and the values that it takes in turn.
 *
 * @param number which argument it is, from 1
 * @param argument the argument as it arrived
 * @param key the dotted key
 * @param values what it takes, one or more, no two alike
 */
public record Axis(int number, String argument, String key, List<Value> values) {
  /** The key that trials are repeated over, and that means and deviations are taken over. */
  public static final String SEED = "seed";

  /** What stands for the file's name where an axis is meant. */
  static final String PLACE = "axis";

  /** Copies the values. */
  public Axis {
    values = List.copyOf(values);
  }

  /**
   * One value and where it stands.
   *
   * @param text the value, YAML
   * @param start where it begins in the argument, in code points from 0
   * @param length how many code points it spans there
   * @param isWritten whether it stands there itself, and not a range that it is one number of
   */
  public record Value(String text, int start, int length, boolean isWritten) {}

  /** What the values are. */
  List<String> texts() {
    return values.stream().map(Value::text).toList();
  }

  /** The place of some code points of the argument. */
  Location at(int start, int length) {
    return new Location(PLACE, number, start + 1, Math.max(1, length), argument);
  }

  /**
   * The place in the argument of a place in the override that stands for one of the values.
   *
   * @param value which, by its text
   * @param place in {@code key=value}
   */
  Location at(String value, Location place) {
    int valueStart = key.codePointCount(0, key.length()) + 1;
    int column = place.column() - 1;
    if (column < valueStart) {
      return at(Math.max(0, column), place.length());
    }
    Value written =
        values.stream().filter(each -> each.text().equals(value)).findFirst().orElseThrow();
    return written.isWritten()
        ? at(written.start() + column - valueStart, place.length())
        : at(written.start(), written.length());
  }
}
