package gan.data.csv;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects what is wrong in a file, each with its place. */
final class CsvProblems {
  private static final int MOST = 10;

  private final Path file;
  private final char separator;
  private final List<Problem> found = new ArrayList<>();

  CsvProblems(Path file, char separator) {
    this.file = file;
    this.separator = separator;
  }

  /** Adds a problem with one field. */
  void add(long line, int field, String message, String fix) {
    Problem problem = Problem.of(ErrorCode.DATA_FORMAT, message, fix).at(place((int) line, field));
    found.add(found.size() + 1 == MOST ? problem.note("What follows was not looked at.") : problem);
    if (found.size() == MOST) {
      throwIfAny();
    }
  }

  /** Ends with all problems so far. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new GanException(found);
    }
  }

  /** Where a field is, found in the line itself: the parser keeps no columns. */
  private Location place(int line, int field) {
    String text = line(line);
    int start = 0;
    boolean quoted = false;
    int passed = 0;
    int end = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c == separator && !quoted) {
        if (passed == field) {
          end = i;
          break;
        }
        passed++;
        start = i + 1;
      }
    }
    if (passed < field) {
      start = text.length();
    }
    int column = text.codePointCount(0, start) + 1;
    return new Location(file.toString(), line, column, Math.max(1, end - start), text);
  }

  private String line(int number) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(number - 1L).findFirst().orElse("");
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }
}
