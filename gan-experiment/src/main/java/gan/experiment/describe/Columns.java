package gan.experiment.describe;

import java.util.ArrayList;
import java.util.List;

/** Text in columns, each at most so wide, with cells broken between words. Not thread-safe. */
final class Columns {
  private static final String GAP = "  ";

  private final List<Integer> most;
  private final List<List<String>> rows = new ArrayList<>();

  /** Columns that are at most so wide. */
  Columns(Integer... most) {
    this.most = List.of(most);
  }

  Columns row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  String text(String indent) {
    List<List<List<String>>> wrapped =
        rows.stream()
            .map(
                row -> {
                  List<List<String>> cells = new ArrayList<>();
                  for (int column = 0; column < row.size(); column++) {
                    cells.add(Wrapped.lines(row.get(column), most.get(column)));
                  }
                  return cells;
                })
            .toList();
    StringBuilder text = new StringBuilder();
    for (List<List<String>> row : wrapped) {
      int lines = row.stream().mapToInt(List::size).max().orElse(0);
      for (int line = 0; line < lines; line++) {
        StringBuilder out = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
          List<String> cell = row.get(column);
          String shown = line < cell.size() ? cell.get(line) : "";
          int width = width(wrapped, column);
          out.append(column == 0 ? indent : GAP)
              .append(shown)
              .append(" ".repeat(Math.max(0, width - Wrapped.length(shown))));
        }
        text.append(out.toString().stripTrailing()).append('\n');
      }
    }
    return text.toString();
  }

  private static int width(List<List<List<String>>> rows, int column) {
    return rows.stream()
        .flatMap(row -> row.get(column).stream())
        .mapToInt(Wrapped::length)
        .max()
        .orElse(0);
  }
}
