package gan.data.imagefolder;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a CSV file (RFC 4180, UTF-8) of two columns, file and class; the heading is optional. */
final class LabelTable {
  private static final List<String> HEADING = List.of("file", "class");

  private final Path path;
  private final String text;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private int at;
  private int line = 1;

  private LabelTable(Path path, String text) {
    this.path = path;
    this.text = text;
  }

  /** The class of each file, in the order of the lines. */
  static Map<String, String> read(Path path) {
    try {
      LabelTable table = new LabelTable(path, Files.readString(path));
      table.rows();
      return table.labels;
    } catch (NoSuchFileException e) {
      throw new GanException(
          Problem.of(
                  ErrorCode.DATA_MISSING,
                  "'" + path + "', given as 'labels', does not exist",
                  "give the path of a CSV file with lines 'file,class'.")
              .note("Resolved: " + path.toAbsolutePath().normalize()),
          e);
    } catch (CharacterCodingException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_FORMAT,
              "'" + path + "', given as 'labels', is not UTF-8 text",
              "save it as CSV in UTF-8."),
          e);
    } catch (IOException e) {
      throw CacheFolder.failed(path, "read", e);
    }
  }

  private void rows() {
    while (at < text.length()) {
      int start = line;
      List<String> row = row();
      if (row.equals(List.of("")) || (start == 1 && row.equals(HEADING))) {
        continue;
      }
      if (row.size() != 2 || row.get(0).isEmpty() || row.get(1).isBlank()) {
        throw refused(start, "a line of labels must be 'file,class'");
      }
      if (labels.put(row.get(0), row.get(1).strip()) != null) {
        throw refused(start, "'" + Shown.path(row.get(0)) + "' has a second label");
      }
    }
  }

  private List<String> row() {
    List<String> fields = new ArrayList<>();
    char end;
    do {
      fields.add(text.startsWith("\"", at) ? quoted() : plain());
      end = at < text.length() ? text.charAt(at++) : '\n';
    } while (end == ',');
    line++;
    return fields;
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String field = text.substring(start, at);
    return field.endsWith("\r") ? field.substring(0, field.length() - 1) : field;
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    int start = line;
    at++;
    while (!text.startsWith("\"", at) || text.startsWith("\"\"", at)) {
      if (at >= text.length()) {
        throw refused(start, "a quote is not closed");
      }
      char c = text.charAt(at);
      line += c == '\n' ? 1 : 0;
      at += c == '"' ? 2 : 1;
      field.append(c);
    }
    at++;
    if (text.startsWith("\r\n", at)) {
      at++;
    }
    if (at < text.length() && ",\n".indexOf(text.charAt(at)) < 0) {
      throw refused(line, "a closing quote must end the field");
    }
    return field.toString();
  }

  private GanException refused(int number, String what) {
    return new GanException(
        Problem.of(ErrorCode.DATA_FORMAT, what, "write one line 'file,class' for each image.")
            .at(new Location(path.toString(), number, 0, 1, "")));
  }
}
