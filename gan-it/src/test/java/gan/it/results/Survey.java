package gan.it.results;

import gan.core.plugin.PluginRegistry;
import gan.it.results.Trial.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Combinations on distributions whose modes are known, with several seeds each, and the page and
 * the records of what came out in {@code docs/results}.
 *
 * @param name of the page and of the records
 * @param head how the page begins
 * @param combinations what is trained
 */
record Survey(String name, String head, List<Combination> combinations) {
  static final int SEEDS = 5;

  /** A small training waits half of its time for the next call: two for each core keep it busy. */
  private static final int WORKERS = 2 * Runtime.getRuntime().availableProcessors();

  private static final int STEPS = Integer.getInteger("gan.results.steps", 4000);
  private static final List<String> DISTRIBUTIONS =
      List.of("{type: ring, deviation: 0.1}", "{type: grid, deviation: 0.1}");

  List<Outcome> run(Path folder) throws IOException, InterruptedException, ExecutionException {
    List<Outcome> outcomes = outcomes(folder);
    Path results = Path.of(System.getProperty("gan.home")).resolve("docs/results");
    Files.createDirectories(results);
    Files.write(results.resolve(name + ".jsonl"), outcomes.stream().map(Outcome::json).toList());
    Files.writeString(results.resolve(name + ".md"), new Report(this, outcomes).text());
    return outcomes;
  }

  private List<Outcome> outcomes(Path folder) throws InterruptedException, ExecutionException {
    PluginRegistry registry = PluginRegistry.load(List.of());
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    List<Future<Outcome>> pending = new ArrayList<>();
    for (String distribution : DISTRIBUTIONS) {
      for (Combination combination : combinations) {
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
    return outcomes;
  }
}
