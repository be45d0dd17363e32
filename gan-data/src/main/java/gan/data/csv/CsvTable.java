package gan.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rows of a file, as numbers.
 *
 * @param columns the columns that were read
 * @param rows their numbers, row by row
 * @param labels the label of each row; empty if no column has any
 */
record CsvTable(List<String> columns, List<double[]> rows, List<String> labels) {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "none", "?");
  private static final String FIX_VALUE =
      "write a number, leave the row out, or leave the column out of 'columns'.";

  /** Reads a file, and reports all that is wrong in it together. */
  static CsvTable read(CsvOptions options) {
    char separator = separator(options.separator());
    // Fields are counted here, so that too few are reported with the rest.
    CsvReader.CsvReaderBuilder reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .detectBomHeader(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    CsvProblems problems = new CsvProblems(options.path(), separator);
    try (CsvReader<CsvRecord> records = reader.ofCsvRecord(options.path())) {
      return read(options, records.iterator(), problems);
    } catch (NoSuchFileException e) {
      throw fileProblem(
          ErrorCode.DATA_MISSING, options, "does not exist", "give the path of a CSV file.", e);
    } catch (CsvParseException e) {
      Throwable root = e.getCause() == null ? e : e.getCause();
      throw fileProblem(
          ErrorCode.DATA_FORMAT,
          options,
          "is not CSV: " + root.getMessage(),
          "close every quote; write a quote inside a quoted field twice.",
          e);
    } catch (IOException | UncheckedIOException e) {
      throw fileProblem(
          ErrorCode.IO,
          options,
          "cannot be read: " + e.getMessage(),
          "check the disk that it is on.",
          e);
    }
  }

  private static char separator(String text) {
    if (text.length() != 1 || text.equals("\"") || text.equals("\n") || text.equals("\r")) {
      throw new GanException(
          Problem.of(
              ErrorCode.INVALID_VALUE,
              "'separator' is '" + text + "', which is not one character between fields",
              "write one, such as ',' or ';' or \"\\t\"."));
    }
    return text.charAt(0);
  }

  private static GanException fileProblem(
      ErrorCode code, CsvOptions options, String what, String fix, Exception cause) {
    return new GanException(Problem.of(code, "'" + options.path() + "' " + what, fix), cause);
  }

  private static CsvTable read(
      CsvOptions options, Iterator<CsvRecord> records, CsvProblems problems) {
    if (!records.hasNext()) {
      throw empty(options);
    }
    CsvRecord first = records.next();
    CsvColumns columns = CsvColumns.of(options, first);
    CsvTable table = new CsvTable(columns.names(), new ArrayList<>(), new ArrayList<>());
    if (!options.header()) {
      table.add(first, columns, problems);
    }
    while (records.hasNext()) {
      table.add(records.next(), columns, problems);
    }
    problems.throwIfAny();
    if (table.rows.isEmpty()) {
      throw empty(options);
    }
    return table;
  }

  private static GanException empty(CsvOptions options) {
    return new GanException(
        Problem.of(
            ErrorCode.DATA_FORMAT,
            "'" + options.path() + "' has no rows",
            options.header()
                ? "give a file with rows below its header, or set 'header: false'."
                : "give a file with rows."));
  }

  private void add(CsvRecord row, CsvColumns columns, CsvProblems problems) {
    long line = row.getStartingLineNumber();
    int width = columns.width();
    if (row.getFieldCount() != width) {
      problems.add(
          line,
          Math.min(width, row.getFieldCount()),
          "the row has " + row.getFieldCount() + " fields, the first row has " + width,
          "write one field for each column; put fields with the separator in them into quotes.");
      return;
    }
    rows.add(
        IntStream.of(columns.places())
            .mapToDouble(place -> number(row, place, columns.name(place), problems))
            .toArray());
    if (columns.label() >= 0) {
      labels.add(label(row, columns.label(), columns.name(columns.label()), problems));
    }
  }

  private static double number(CsvRecord row, int place, String column, CsvProblems problems) {
    String text = row.getField(place).strip();
    long line = row.getStartingLineNumber();
    if (MISSING.contains(text.toLowerCase(Locale.ROOT))) {
      problems.add(line, place, "a value is missing in column '" + column + "'", FIX_VALUE);
      return 0;
    }
    if (!NUMBER.matcher(text).matches()) {
      problems.add(
          line, place, "'" + text + "' in column '" + column + "' is not a number", FIX_VALUE);
      return 0;
    }
    double number = Double.parseDouble(text);
    if (!Float.isFinite((float) number)) {
      problems.add(
          line, place, "'" + text + "' in column '" + column + "' is too large", FIX_VALUE);
    }
    return number;
  }

  private static String label(CsvRecord row, int place, String column, CsvProblems problems) {
    String text = row.getField(place).strip();
    if (text.isEmpty()) {
      problems.add(
          row.getStartingLineNumber(),
          place,
          "the label is missing in column '" + column + "'",
          "write the row's class, or leave the row out.");
    }
    return text;
  }
}
