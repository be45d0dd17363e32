package gan.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in columns, each as wide as its widest cell. Characters that steer a terminal are replaced.
 * Not thread-safe.
 */
final class Table {
  private static final String GAP = "  ";

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
    rows.add(cells.stream().map(cell -> cell.replaceAll("[\\p{Cc}\\p{Cf}]", "?")).toList());
    return this;
  }

  /** One more row. */
  Table row(String... cells) {
    return row(List.of(cells));
  }

  void print(PrintWriter out) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String space = " ".repeat(width(column) - length(cell));
        line.append(column == 0 ? indent : GAP)
            .append(column < texts ? cell + space : space + cell);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
