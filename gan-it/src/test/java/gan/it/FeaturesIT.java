package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Samples;
import gan.core.plugin.PluginRegistry;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.Features;
import gan.experiment.Experiment;
import gan.it.Installation.Outcome;
import gan.metrics.extractor.FrozenGraphFactory;
import gan.metrics.extractor.FrozenGraphOptions;
import gan.metrics.resize.Resizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trained networks from end to end: files of others, and one that the command trained. */
class FeaturesIT {
  private static final Path DATA = Path.of(System.getProperty("gan.data", "none"));

  @TempDir private Path folder;

  @Test
  void aNetworkThatOthersTrainedIsAsGoodAsItWasForThem() throws Exception {
    Path network = DATA.resolve("eval/mnist_cnn_frozen.pb");
    if (!Files.exists(network)) {
      aNetworkThatTheCommandTrainedIsAsGoodAsItSays();
      return;
    }
    assertThat(correct(network, "idx, path: " + DATA.resolve("mnist") + ", split: test"))
        .isEqualTo(9904);
  }

  @Test
  void soIsOneForColours() throws Exception {
    Path network = DATA.resolve("eval/cifar10_resnet20_frozen.pb");
    if (!Files.exists(network)) {
      aNetworkThatTheCommandTrainedIsAsGoodAsItSays();
      return;
    }
    Path test = DATA.resolve("cifar10/test_batch.bin.gz");
    assertThat(correct(network, "cifar, path: " + test)).isEqualTo(9173);
  }

  @Test
  void aNetworkThatTheCommandTrainedIsAsGoodAsItSays() throws Exception {
    Path experiment = folder.resolve("digits.yaml");
    Files.writeString(experiment, experiment("digits, size: 16"));
    Outcome outcome =
        Installation.built()
            .gan(
                folder,
                "features",
                "train",
                experiment.toString(),
                "--out",
                "digits.pb",
                "--steps",
                "100");
    assertThat(outcome.err()).doesNotContain("Exception");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out().lines().filter(line -> line.startsWith("step ")))
        .hasSizeBetween(1, 10);
    assertThat(outcome.out()).contains("Wrote: digits.pb, digits.pb.json\n");
    Outcome again =
        Installation.built()
            .gan(folder, "features", "train", experiment.toString(), "--out", "digits.pb");
    assertThat(again.status()).isEqualTo(73);
    assertThat(again.err())
        .isEqualTo(
            """
            error GAN-R002: 'digits.pb' exists already
              Fix: name another file, or move this one away.
            """);
    int correct = correct(folder.resolve("digits.pb"), "digits, size: 16");
    assertThat(correct).isBetween(9000, 10_000);
  }

  /** How many of the first 10,000 samples the network puts into their class. */
  private int correct(Path network, String data) throws Exception {
    PluginRegistry registry = PluginRegistry.load(List.of());
    FrozenGraphOptions options =
        new FrozenGraphOptions(
            network,
            Optional.empty(),
            "input:0",
            "features:0",
            Optional.of("probs:0"),
            Optional.empty(),
            0,
            1,
            Optional.empty(),
            Optional.empty(),
            Resizer.NONE,
            false,
            false,
            1,
            Optional.empty(),
            List.of());
    try (DataSource source =
            Experiment.parse(experiment(data), "test", List.of(), registry).openData();
        FeatureExtractor extractor = new FrozenGraphFactory().open(options, source.sample())) {
      int correct = 0;
      for (int from = 0; from < 10_000; from += 500) {
        Batch batch = new Batch(source.sample(), 500);
        for (int slot = 0; slot < batch.size(); slot++) {
          source.read(from + slot, batch, slot);
        }
        Features found =
            extractor
                .extract(Samples.of(batch).values(), batch.size())
                .probabilities()
                .orElseThrow();
        for (int row = 0; row < batch.size(); row++) {
          correct += likeliest(found, row) == batch.label(row) ? 1 : 0;
        }
      }
      return correct;
    }
  }

  private static String experiment(String data) {
    return """
        name: features
        seed: 1
        data: {type: %s}
        generator: {type: mlp}
        discriminator: {type: mlp}
        loss: {type: non-saturating}
        training: {steps: 1}
        """
        .formatted(data);
  }

  private static int likeliest(Features rows, int row) {
    int best = 0;
    for (int column = 1; column < rows.columns(); column++) {
      best = rows.get(row, column) > rows.get(row, best) ? column : best;
    }
    return best;
  }
}
