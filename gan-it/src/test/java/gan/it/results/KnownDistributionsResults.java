package gan.it.results;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.plugin.PluginRegistry;
import gan.it.results.Trial.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trains every loss with its usual penalty on distributions whose modes are known, and writes
 * {@code docs/results/known-distributions.md}. Not part of the tests: run with -Presults.
 */
class KnownDistributionsResults {
  private static final int SEEDS = 5;

  /** A small training waits half of its time for the next call: two for each core keep it busy. */
  private static final int WORKERS = 2 * Runtime.getRuntime().availableProcessors();

  private static final int STEPS = Integer.getInteger("gan.results.steps", 4000);
  private static final List<String> DISTRIBUTIONS =
      List.of("{type: ring, deviation: 0.1}", "{type: grid, deviation: 0.1}");

  @Test
  void everyLossOnEveryDistribution(@TempDir Path folder) throws Exception {
    PluginRegistry registry = PluginRegistry.load(List.of());
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    List<Future<Outcome>> pending = new ArrayList<>();
    for (String distribution : DISTRIBUTIONS) {
      for (Combination combination : Combination.all()) {
        for (int seed = 1; seed <= SEEDS; seed++) {
          Trial trial = new Trial(distribution, combination, seed, STEPS);
          pending.add(workers.submit(() -> trial.run(registry, folder)));
        }
      }
    }
    workers.shutdown();
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<Outcome> one : pending) {
      outcomes.add(one.get());
      System.out.println(outcomes.size() + "/" + pending.size() + " " + one.get().json());
    }
    Path docs = Path.of(System.getProperty("gan.home")).resolve("docs");
    Files.createDirectories(docs.resolve("results"));
    Files.write(
        docs.resolve("results/known-distributions.jsonl"),
        outcomes.stream().map(Outcome::json).toList());
    Files.writeString(
        docs.resolve("results/known-distributions.md"), new Report(outcomes, SEEDS).text());
    assertThat(outcomes).hasSize(DISTRIBUTIONS.size() * Combination.all().size() * SEEDS);
    System.out.printf(Locale.ROOT, "written: %s%n", docs.resolve("results/known-distributions.md"));
  }
}
