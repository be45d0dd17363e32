package example.benchmarks.race;

import example.benchmarks.contest.Images;
import example.benchmarks.contest.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets all contestants train in turn, round after round, so that a slower hour hits all alike:
 * {@code Race ROUNDS [STEPS]}, in the folder of the benchmarks. Without rounds it only draws the
 * tables again.
 */
public final class Race {
  private static final int STEPS = 40;

  private final Child child;
  private final Journal journal;
  private final List<Entry> entries;

  private Race(Child child, Journal journal, List<Entry> entries) {
    this.child = child;
    this.journal = journal;
    this.entries = entries;
  }

  /** Appends to {@code docs/performance/race.jsonl} and draws {@code docs/performance.md}. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(arguments[0]);
    int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : STEPS;
    Path home = Path.of("").toAbsolutePath();
    Path checkout = home.resolve("../..").normalize();
    Path docs = Path.of(System.getProperty("docs", checkout.resolve("docs").toString()));
    Journal journal = new Journal(docs.resolve("performance/race.jsonl"));
    if (rounds > 0) {
      Path workplace = Files.createDirectories(home.resolve("race/target/race"));
      NpyFile.write(Images.random().bytes(), "|u1", Images.SHAPE, workplace.resolve("images.npy"));
      Map<String, Object> machine = Machine.fields(checkout);
      machine.put("rounds", rounds);
      machine.putAll(Machine.versions());
      journal.begin(machine);
      new Race(new Child(home, workplace), journal, new Program(steps).entries()).run(rounds);
    }
    new Page(docs.resolve("performance.md"), "race").put(new Tables(journal.newest()).markdown());
  }

  private void run(int rounds) throws IOException, InterruptedException {
    Map<Model, Map<String, Object>> weights = new EnumMap<>(Model.class);
    for (Model model : Model.values()) {
      weights.put(model, child.weights(model));
    }
    for (int round = 1; round <= rounds; round++) {
      for (Entry entry : entries) {
        Map<String, Object> record = new LinkedHashMap<>(Map.of("round", round));
        record.putAll(entry.fields());
        Load before = Load.now();
        record.putAll(child.race(entry));
        record.put("others", Load.now().othersSince(before));
        requireSameModel(weights.get(entry.heat().model()), record);
        journal.append(record);
        System.out.println(round + " " + entry.fields() + ": " + record.get("msPerStep") + " ms");
      }
    }
  }

  private static void requireSameModel(Map<String, Object> ours, Map<String, Object> record) {
    if (!record.entrySet().containsAll(ours.entrySet())) {
      throw new IllegalStateException("Expected a model with " + ours + ": " + record);
    }
  }
}
