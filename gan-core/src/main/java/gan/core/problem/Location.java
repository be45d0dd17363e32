package gan.core.problem;

/**
 * A place in something that a user wrote: a file, or an argument of the command line.
 *
 * @param file the file's path as the user gave it, or the argument's name
 * @param line the line, from 1; 0 where the whole file is meant
 * @param column the column, from 1; 0 where the whole line is meant
 * @param length how many characters the place spans, at least 1
 * @param text the line itself, for quoting; empty where there is none to quote
 */
public record Location(String file, int line, int column, int length, String text) {

  /** A whole file. */
  public static Location of(String file) {
    return new Location(file, 0, 0, 1, "");
  }

  /** {@code file:line:column}, as editors and terminals link it. */
  @Override
  public String toString() {
    return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
