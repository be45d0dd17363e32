package gan.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text in columns, each as wide as its widest cell. Characters that steer a terminal are replaced.
 * Not thread-safe.
 */
final class Table {
  private static final String GAP = "  ";
  private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  private final String indent;
  private final int texts;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param indent before each row
   * @param texts how many columns hold text, which begins at the left; the others hold numbers,
   *     which end at the right
   */
  Table(String indent, int texts) {
    this.indent = indent;
    this.texts = texts;
  }

  /** One more row; as many cells as in every other row. */
  Table row(List<String> cells) {
    rows.add(cells.stream().map(cell -> STEERING.matcher(cell).replaceAll("?")).toList());
    return this;
  }

  /** One more row. */
  Table row(String... cells) {
    return row(List.of(cells));
  }

  void print(PrintWriter out) {
    int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], length(row.get(column)));
      }
    }
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String space = " ".repeat(widths[column] - length(cell));
      line.append(column == 0 ? indent : GAP).append(column < texts ? cell + space : space + cell);
    }
    return line.toString().stripTrailing();
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
