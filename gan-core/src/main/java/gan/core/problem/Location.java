package gan.core.problem;

import java.util.Optional;

/**
 * A place in something that a user wrote: a file, or an argument of the command line.
 *
 * @param file the file's path as the user gave it, or the argument's name
 * @param line the line, from 1; 0 where the whole file is meant
 * @param column the column, from 1; 0 where the whole line is meant
 * @param length how many characters the place spans, at least 1
 * @param text the line itself, for quoting; empty where there is none to quote
 * @param includedFrom the place that names the file, where another file includes it
 */
public record Location(
    String file, int line, int column, int length, String text, Optional<Location> includedFrom) {

  /** A place in something that nothing includes. */
  public Location(String file, int line, int column, int length, String text) {
    this(file, line, column, length, text, Optional.empty());
  }

  /** A whole file. */
  public static Location of(String file) {
    return new Location(file, 0, 0, 1, "");
  }

  /** The same place, in a file that {@code place} includes. */
  public Location from(Location place) {
    return new Location(file, line, column, length, text, Optional.of(place));
  }

  /**
   * Characters of it.
   *
   * @param offset how many of its characters come before them
   * @param count how many
   */
  public Location part(int offset, int count) {
    return new Location(file, line, column + offset, count, text, includedFrom);
  }

  /**
   * The files that include it, such as {@code (included from exp.yaml:2:13)}, the nearest first;
   * empty if none does.
   */
  public String trail() {
    StringBuilder trail = new StringBuilder();
    for (var place = includedFrom; place.isPresent(); place = place.get().includedFrom()) {
      trail.append(trail.isEmpty() ? "(" : ", ").append("included from ").append(place.get());
    }
    return trail.isEmpty() ? "" : trail.append(')').toString();
  }

  /** {@code file:line:column}, as editors and terminals link it. */
  @Override
  public String toString() {
    return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
