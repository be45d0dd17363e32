package example.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  @TempDir private Path folder;

  @Test
  void aPageShowsTheNewestRaceAlone() throws Exception {
    Journal journal = new Journal(folder.resolve("performance/race.jsonl"));
    journal.begin(Map.of("cpu", "old"));
    journal.append(result("libtorch", 1));
    journal.begin(Map.of("cpu", "new"));
    for (double ms : new double[] {30, 10, 20}) {
      journal.append(result("libtorch", ms));
      journal.append(result("plain TensorFlow Java", 2 * ms));
    }
    Path page = folder.resolve("performance.md");
    Files.writeString(page, "Before.\n<!-- race -->\nold\n<!-- /race -->\nAfter.\n");

    new Page(page, "race").put(new Tables(journal.newest()).markdown());

    assertThat(Files.readString(page))
        .startsWith("Before.\n<!-- race -->\n| what |")
        .endsWith("<!-- /race -->\nAfter.\n")
        .contains("| cpu | new |\n", "at most 25 % of the processors")
        .contains("\n### dcgan, batch 64, float32\n")
        .contains("| libtorch | fast | new | 20.0 | 10.0–30.0 | 3,200 | 1.00 | 2.00 | 500 |\n")
        .contains("| 40.0 | 20.0–60.0 | 1,600 | 0.50 | 1.00 | 500 |\n")
        .doesNotContain("old");
  }

  private static Map<String, Object> result(String contestant, double milliseconds) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("contestant", contestant);
    fields.put("settings", "fast");
    fields.put("model", "dcgan");
    fields.put("batch", 64);
    fields.put("precision", "float32");
    fields.put("fakes", "new");
    fields.put("msPerStep", milliseconds);
    fields.put("peakBytes", 500_000_000L);
    fields.put("others", 0.25);
    return fields;
  }
}
