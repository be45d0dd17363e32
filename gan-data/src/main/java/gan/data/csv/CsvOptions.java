package gan.data.csv;

import gan.core.spi.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Options of {@link CsvSource}.
 *
 * @param path the file
 * @param columns which columns make a sample
 * @param label which column has the class
 * @param scaling how numbers are scaled
 * @param separator what stands between two fields
 * @param header whether the first row names the columns
 */
public record CsvOptions(
    @Option("A CSV file in UTF-8.") Path path,
    @Option(
            value = "The columns that make a sample, in this order; all but the label without it.",
            byDefault = "[]")
        List<String> columns,
    @Option("The column that has the class of each row: any text.") Optional<String> label,
    @Option(
            value =
                "How each column is scaled: range maps its smallest and largest number to -1 and 1,"
                    + " standard its mean and deviation to 0 and 1, none leaves it as it is.",
            byDefault = "range")
        Scaling scaling,
    @Option(value = "The character between two fields.", byDefault = "','") String separator,
    @Option(
            value =
                "Whether the first row names the columns; they are named 1, 2, 3 and so on"
                    + " otherwise.",
            byDefault = "true")
        boolean header) {

  /** Copies the columns. */
  public CsvOptions {
    columns = List.copyOf(columns);
  }

  /** All columns of a file with a header and commas, scaled to [-1, 1]. */
  public static CsvOptions of(Path path) {
    return new CsvOptions(path, List.of(), Optional.empty(), Scaling.RANGE, ",", true);
  }
}
