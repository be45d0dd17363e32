package example.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import example.benchmarks.contest.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  @TempDir private Path folder;

  @Test
  void aBatchStandsBesideTheStepThatTakesIt() throws Exception {
    Path file = folder.resolve("performance/pipeline.json");
    measured().write(file);

    String page = new Tables(Measured.read(file), Map.of(Model.DCGAN, 250.0)).markdown();

    assertThat(page)
        .startsWith("| what | on which it was measured |\n|---|---|\n| cpu | new |\n")
        .contains("| other work meanwhile | 25 % of the processors |\n", "### A batch of 64\n")
        .contains(
            "| `cifar` | 32×32×3 | 10,000 | 500 | 450–600 | 12.5 | 11.3–15.0 | 250 | 0.20 % |\n",
            "| `ring` | 2 | endless | 8.00 | 7.20–9.60 | – | – | – | – |\n")
        .contains(
            "### Opening a folder for the first time\n",
            "| `image-folder`, JPEG | 9,000 | 8,100–10,800 |\n")
        .doesNotContain("`idx`");
  }

  private static Measured measured() {
    return new Measured(
        Map.of("cpu", "new"),
        0.25,
        List.of(
            result("Batches.copy", Source.CIFAR, 12.5),
            result("Batches.read", Source.CIFAR, 500),
            result("Batches.read", Source.RING, 8),
            result("FirstOpening.open", Source.JPEG, 9000)));
  }

  private static Map<String, Object> result(String benchmark, Source source, double mean) {
    return Map.of(
        "benchmark",
        "example.benchmarks.pipeline." + benchmark,
        "params",
        Map.of("source", source.name()),
        "primaryMetric",
        Map.of(
            "score",
            mean,
            "scorePercentiles",
            Map.of("0.0", 0.9 * mean, "50.0", mean, "100.0", 1.2 * mean)));
  }
}
