package gan.it.results;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.plugin.PluginRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains DCGAN with four losses on MNIST and Fashion-MNIST, and SNGAN on CIFAR-10, and writes
 * {@code docs/results.md} from the records of all trials. A trial whose record is in {@code
 * docs/results/images.jsonl} is not run again. Not part of the tests: run with -Presults and
 * -Dgan.results.threads=0.
 *
 * <p>{@code -Dgan.results.minutes=N} begins no trial after N minutes; the others are run the next
 * time.
 */
class ImagesResults {
  private static final List<Integer> SEEDS = List.of(1, 2, 3);
  private static final long DCGAN_STEPS = 6000;
  private static final long SNGAN_STEPS = 4000;
  private static final Duration MOST =
      Duration.ofMinutes(Integer.getInteger("gan.results.trial", 60));
  private static final Duration ALL =
      Duration.ofMinutes(Integer.getInteger("gan.results.minutes", 600));

  private final Path docs = Path.of(System.getProperty("gan.home")).resolve("docs");
  private final Path records = docs.resolve("results/images.jsonl");
  private final PluginRegistry registry = PluginRegistry.load(List.of());

  @Test
  void everyCombinationOnEverySet(@TempDir Path folder) throws IOException {
    long end = System.nanoTime() + ALL.toNanos();
    Files.createDirectories(records.getParent());
    for (ImageTrial trial : trials()) {
      if (!done().contains(trial.key()) && System.nanoTime() < end) {
        Map<String, Object> record =
            trial.run(registry, folder, docs.resolve("results/images"), MOST);
        String line = JsonMapper.shared().writeValueAsString(record);
        Files.writeString(
            records, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(line);
      }
    }
    Files.writeString(docs.resolve("results.md"), new ImagesPage(sets(), lines()).text());
    assertThat(done()).isNotEmpty();
  }

  private static List<ImageSet> sets() {
    Path data = Path.of(System.getProperty("gan.data"));
    Path fashion =
        Path.of(System.getProperty("gan.home")).resolve("docs/results/fashion-mnist-classifier.pb");
    return List.of(
        new ImageSet(
            "mnist",
            "{type: idx, path: " + data.resolve("mnist") + "}",
            data.resolve("eval/mnist_cnn_frozen.pb"),
            0.01,
            "`eval/mnist_cnn_frozen.pb`, 50 features times 0.01, 99.0 % right on the test images"),
        new ImageSet(
            "fashion-mnist",
            "{type: idx, path: " + data.resolve("fashion-mnist") + "}",
            fashion,
            1,
            "what `gan features train ../shared/data/fashion-mnist --out docs/results/fashion-mnist-classifier.pb` makes, 128 features, 92.2 % right on the test images ([record](results/fashion-mnist-classifier.pb.json))"),
        new ImageSet(
            "cifar10",
            "{type: cifar, path: " + data.resolve("cifar10") + "}",
            data.resolve("eval/cifar10_resnet56_frozen.pb"),
            1,
            "`eval/cifar10_resnet56_frozen.pb`, 64 features, 93.4 % right on the test images"));
  }

  private static List<ImageTrial> trials() {
    List<ImageTrial> trials = new ArrayList<>();
    for (int seed : SEEDS) {
      for (ImageSet set : sets().subList(0, 2)) {
        for (ImageCombination combination : ImageCombination.dcgans(DCGAN_STEPS)) {
          trials.add(new ImageTrial(set, combination, seed));
        }
      }
    }
    for (int seed : SEEDS) {
      trials.add(new ImageTrial(sets().get(1), ImageCombination.mixed(DCGAN_STEPS), seed));
    }
    for (int seed : SEEDS) {
      trials.add(new ImageTrial(sets().get(2), ImageCombination.sngan(SNGAN_STEPS), seed));
    }
    return trials;
  }

  private List<JsonNode> lines() throws IOException {
    return Files.exists(records)
        ? Files.readAllLines(records).stream().map(JsonMapper.shared()::readTree).toList()
        : List.of();
  }

  private Set<String> done() throws IOException {
    return lines().stream().map(line -> line.get("key").asString()).collect(Collectors.toSet());
  }
}
