package gan.data.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which columns of a file are read. */
final class CsvColumns {
  private final CsvOptions options;
  private final List<String> all;
  private final int label;
  private final int[] places;

  private CsvColumns(CsvOptions options, List<String> all) {
    this.options = options;
    this.all = all;
    this.label = options.label().map(name -> place("label", name)).orElse(-1);
    this.places =
        options.columns().isEmpty()
            ? IntStream.range(0, all.size()).filter(i -> i != label).toArray()
            : options.columns().stream().mapToInt(name -> place("columns", name)).toArray();
  }

  /**
   * Finds the columns that the options name.
   *
   * @param first the first row: the header, or the first of a file without one
   */
  static CsvColumns of(CsvOptions options, CsvRecord first) {
    List<String> names =
        options.header()
            ? first.getFields().stream().map(String::strip).toList()
            : IntStream.rangeClosed(1, first.getFieldCount()).mapToObj(String::valueOf).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new GanException(
            Problem.of(
                ErrorCode.DATA_FORMAT,
                "'" + options.path() + "' has two columns named '" + name + "'",
                "rename one, or set 'header: false' if the first row is no header."));
      }
    }
    CsvColumns columns = new CsvColumns(options, names);
    if (columns.places.length == 0) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_FORMAT,
              "'" + options.path() + "' has no column but the label",
              "give a file with columns of numbers."));
    }
    return columns;
  }

  private int place(String option, String name) {
    int place = all.indexOf(name);
    if (place < 0) {
      throw new GanException(
          Problem.of(
                  ErrorCode.INVALID_VALUE,
                  "'"
                      + options.path()
                      + "' has no column '"
                      + name
                      + "', named by '"
                      + option
                      + "'",
                  "name one that is there.")
              .suggest(Suggestions.didYouMean(name, all))
              .note("Columns: " + String.join(", ", all) + "."));
    }
    return place;
  }

  /** How many columns the file has. */
  int width() {
    return all.size();
  }

  /** The name of a column, from 0. */
  String name(int place) {
    return all.get(place);
  }

  /** The columns that make a sample, from 0. */
  int[] places() {
    return places.clone();
  }

  /** Their names. */
  List<String> names() {
    return IntStream.of(places).mapToObj(all::get).toList();
  }

  /** The column of labels, from 0; -1 if there is none. */
  int label() {
    return label;
  }
}
