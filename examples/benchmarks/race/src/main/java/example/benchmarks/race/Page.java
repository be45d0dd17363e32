package example.benchmarks.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of prose, with tables between two markers: no number is written by hand.
 *
 * @param file in Markdown
 */
record Page(Path file) {
  private static final String BEGIN = "<!-- race -->\n";
  private static final String END = "<!-- /race -->";

  void put(String tables) throws IOException {
    String page = Files.readString(file);
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(file + " has no place for tables: " + BEGIN.strip() + " and " + END);
    }
    Files.writeString(
        file, page.substring(0, begin + BEGIN.length()) + tables + page.substring(end));
  }
}
