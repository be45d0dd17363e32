package example.benchmarks.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of prose, with tables between two markers: no number is written by hand.
 *
 * @param file in Markdown
 * @param name of the markers
 */
public record Page(Path file, String name) {

  /** Replaces what stands between the markers. */
  public void put(String tables) throws IOException {
    String marker = "<!-- " + name + " -->\n";
    String endMarker = "<!-- /" + name + " -->";
    String page = Files.readString(file);
    int begin = page.indexOf(marker);
    int end = page.indexOf(endMarker);
    if (begin < 0 || end < begin) {
      throw new IOException(
          file + " has no place for tables: " + marker.strip() + " and " + endMarker);
    }
    Files.writeString(
        file, page.substring(0, begin + marker.length()) + tables + page.substring(end));
  }
}
