package example.benchmarks.race;

import example.benchmarks.contest.Model;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs one process at a time, so that no contestant finds threads or memory of another.
 *
 * @param home the folder of the benchmarks
 * @param workplace the folder in which children run, with {@code images.npy}
 */
record Child(Path home, Path workplace) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What a contestant printed. */
  Map<String, Object> race(Entry entry) throws IOException, InterruptedException {
    return entry.contestant() == Contestants.OURS ? ours(entry) : peer(entry);
  }

  /** How many numbers each player of a model learns, as this framework counts. */
  Map<String, Object> weights(Model model) throws IOException, InterruptedException {
    Map<?, ?> summary = run(List.of(gan(), "summary", file(model), "--json"), Map.of());
    Map<String, Object> weights = new LinkedHashMap<>();
    for (String player : List.of("generator", "discriminator")) {
      weights.put(player + "Weights", ((Map<?, ?>) summary.get(player)).get("weights"));
    }
    return weights;
  }

  private Map<String, Object> ours(Entry entry) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(gan(), "bench", file(entry.heat().model())));
    command.addAll(List.of("--json", "--steps", Integer.toString(entry.heat().steps())));
    command.addAll(List.of("--warm-up", Integer.toString(entry.heat().warmUp())));
    command.addAll(List.of("--set", "training.batchSize=" + entry.heat().batch()));
    entry.keys().forEach(key -> command.addAll(List.of("--set", key)));
    Map<String, Object> printed = run(command, Map.of());
    printed.remove("operations");
    printed.putAll(weights(entry.heat().model()));
    return printed;
  }

  private Map<String, Object> peer(Entry entry) throws IOException, InterruptedException {
    Path modules = home.resolve(entry.contestant().module()).resolve("target/modules");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", modules + "/*"));
    command.add(entry.contestant().mainClass());
    command.addAll(entry.heat().arguments());
    return run(command, entry.contestant().environment());
  }

  private String gan() {
    return home.resolve("../../gan").normalize().toString();
  }

  private String file(Model model) {
    return home.resolve(model.name().toLowerCase(Locale.ROOT) + ".yaml").toString();
  }

  @SuppressWarnings("unchecked") // an object's keys are strings
  private Map<String, Object> run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path errors = workplace.resolve("stderr.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(workplace.toFile()).redirectError(errors.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + "\n" + Files.readString(errors));
    }
    return new LinkedHashMap<>(JSON.readValue(printed, Map.class));
  }
}
