package example.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import example.benchmarks.contest.Model;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsTest {
  @TempDir private Path folder;

  @Test
  void theStepsAreThoseWithAllDefaults() throws Exception {
    Journal journal = new Journal(folder.resolve("race.jsonl"));
    journal.begin(Map.of());
    for (double ms : new double[] {30, 10, 20}) {
      journal.append(result("gan", "as it comes", 64, "float32", ms));
    }
    journal.append(result("gan", "as it comes", 128, "float32", 1));
    journal.append(result("gan", "`precision: mixed`", 64, "bfloat16", 2));
    journal.append(result("libtorch", "as it comes", 64, "float32", 3));

    assertThat(Steps.milliseconds(folder.resolve("race.jsonl")))
        .isEqualTo(Map.of(Model.DCGAN, 20.0));
  }

  @Test
  void beforeTheFirstRaceThereAreNone() throws Exception {
    assertThat(Steps.milliseconds(folder.resolve("race.jsonl"))).isEmpty();
  }

  private static Map<String, Object> result(
      String contestant, String settings, int batch, String precision, double milliseconds) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("contestant", contestant);
    fields.put("settings", settings);
    fields.put("model", "dcgan");
    fields.put("batch", batch);
    fields.put("precision", precision);
    fields.put("fakes", "new");
    fields.put("msPerStep", milliseconds);
    return fields;
  }
}
