package gan.experiment.report;

import java.io.IOException;
import java.util.List;

/**
 * A table: the first column names the rows.
 *
 * @param heads of the columns
 */
record Grid(List<String> heads) {

  void write(List<List<String>> rows, Markup page) throws IOException {
    page.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", "Table");
    page.open("table").open("thead").open("tr");
    for (String head : heads) {
      page.element("th", head, "scope", "col");
    }
    page.close(2).open("tbody");
    for (List<String> row : rows) {
      page.open("tr").element("th", row.get(0), "scope", "row");
      for (String cell : row.subList(1, row.size())) {
        page.element("td", cell);
      }
      page.close();
    }
    page.close(3);
  }
}
