package gan.it.results;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.core.run.Pictures;
import gan.core.run.RunDirectory;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.experiment.Experiment;
import gan.experiment.SavedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trains every architecture for 200 steps on an embedded set and draws what comes; writes {@code
 * docs/results/architectures.md}. Not part of the tests: run with -Presults.
 */
class ArchitecturesResults {
  private static final int STEPS = 200;
  private static final int SAMPLES = 40;
  private static final int CLASSES = 10;
  private static final int REALS = 1000;

  /** What is played with, each small enough for minutes on two cores. */
  private static final Map<String, String> EXPERIMENTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "perceptron",
                  """
              data: {type: slanted-faces}
              generator: {type: perceptron}
              discriminator: {type: perceptron}
              loss: {type: non-saturating}
              """),
              Map.entry(
                  "mlp",
                  """
              data: {type: digits}
              generator: {type: mlp, latentSize: 32, hidden: [128, 256]}
              discriminator: {type: mlp, hidden: [256, 128]}
              loss: {type: non-saturating}
              """),
              Map.entry(
                  "noise",
                  """
              data: {type: slanted-faces}
              generator: {type: noise, scale: 0.5}
              discriminator: {type: mlp, hidden: [32]}
              loss: {type: non-saturating}
              """),
              Map.entry(
                  "dcgan",
                  """
              data: {type: digits}
              generator: {type: dcgan, latentSize: 32, width: 16, labels: concat}
              discriminator: {type: dcgan, width: 16, labels: concat}
              loss: {type: non-saturating}
              """),
              Map.entry(
                  "dcgan-upsample",
                  """
              data: {type: digits}
              generator: {type: dcgan-upsample, latentSize: 32, width: 16, labels: concat}
              discriminator: {type: dcgan-upsample, width: 16, labels: concat}
              loss: {type: non-saturating}
              """),
              Map.entry(
                  "resnet",
                  """
              data: {type: digits}
              generator: {type: resnet, latentSize: 32, width: 32, normalization: conditional}
              discriminator: {type: resnet, width: 32, labels: projection}
              loss: {type: hinge}
              """),
              Map.entry(
                  "sagan",
                  """
              data: {type: digits}
              generator: {type: sagan, latentSize: 32, width: 32}
              discriminator: {type: sagan, width: 32}
              loss: {type: hinge}
              """),
              Map.entry(
                  "biggan",
                  """
              data: {type: digits}
              generator: {type: biggan, latentSize: 33, width: 8, embeddingSize: 16}
              discriminator: {type: biggan, width: 8}
              loss: {type: hinge}
              """),
              Map.entry(
                  "r3gan",
                  """
              data: {type: digits}
              generator: {type: r3gan, latentSize: 32, width: 32, groupSize: 8, blocks: 1}
              discriminator: {type: r3gan, width: 32, groupSize: 8, blocks: 1}
              loss: {type: relativistic-paired}
              penalties: [{type: r1, weight: 0.5}, {type: r2, weight: 0.5}]
              """),
              Map.entry(
                  "stylegan2",
                  """
              data: {type: digits}
              generator: {type: stylegan2, latentSize: 32, width: 32}
              discriminator: {type: stylegan2, width: 32}
              loss: {type: non-saturating}
              penalties: [{type: r1, weight: 1, every: 16}, {type: path-length, weight: 2, every: 4}]
              """),
              Map.entry(
                  "unet",
                  """
              data: {type: image-pairs, path: GAN_DATA/faces, folderA: crop64, folderB: crop64, givenChannels: 1}
              generator: {type: unet, width: 16}
              discriminator: {type: patchgan, width: 16, layers: 2}
              loss: {type: non-saturating}
              auxiliaryLosses: [{type: reconstruction}]
              """)));

  @TempDir private Path folder;

  @Test
  void everyArchitectureLearnsIn200Steps() throws IOException {
    PluginRegistry registry = PluginRegistry.load(List.of());
    assertThat(EXPERIMENTS.keySet())
        .containsExactlyElementsOf(
            registry.installed(PartKind.GENERATOR).stream().map(Plugin::name).sorted().toList());
    Path results = Path.of(System.getProperty("gan.home")).resolve("docs/results");
    Files.createDirectories(results.resolve("architectures"));
    StringBuilder page = new StringBuilder(HEAD.formatted(STEPS));
    for (Map.Entry<String, String> one : EXPERIMENTS.entrySet()) {
      long start = System.nanoTime();
      Experiment experiment = experiment(one.getKey(), one.getValue(), registry);
      RunDirectory run = experiment.run();
      double seconds = (System.nanoTime() - start) / 1e9;
      Samples samples = samples(run, experiment, registry);
      Path picture = results.resolve("architectures/" + one.getKey() + ".png");
      Files.deleteIfExists(picture);
      new Pictures(CLASSES).write(samples, picture);
      double apart = apartFromData(samples, experiment);
      page.append(section(one.getKey(), one.getValue(), seconds, apart));
      System.out.printf(Locale.ROOT, "%s: %.0f s, %.2f%n", one.getKey(), seconds, apart);
      assertThat(apart).as(one.getKey()).isLessThan(0.7);
    }
    Files.writeString(results.resolve("architectures.md"), page);
  }

  private Experiment experiment(String name, String yaml, PluginRegistry registry) {
    String text =
        """
        name: %s
        seed: 1
        %straining:
          steps: %d
          batchSize: 16
          generatorOptimizer: {type: adam, learningRate: %s, beta1: 0, beta2: 0.99}
          discriminatorOptimizer: {type: adam, learningRate: %s, beta1: 0, beta2: 0.99}%s
        output: {directory: %s, checkpointEvery: %d}
        """
            .formatted(name, yaml, STEPS, rate(name), rate(name), climb(name), folder, STEPS)
            .replace("GAN_DATA", System.getProperty("gan.data"));
    return Experiment.parse(text, name + ".yaml", List.of(), registry);
  }

  private static String climb(String name) {
    return name.equals("noise") ? "\n  ascent: {steps: 20, size: 0.1, noise: 0.01}" : "";
  }

  private static String rate(String name) {
    return name.equals("perceptron") ? "0.1" : "1e-3";
  }

  private static Samples samples(RunDirectory run, Experiment experiment, PluginRegistry registry) {
    try (TrainedGenerator generator =
        SavedRun.find(run, OptionalLong.empty()).generator(registry)) {
      int classes = Math.max(1, generator.sample().classes());
      long[] seeds = LongStream.range(0, SAMPLES).toArray();
      int[] labels = IntStream.range(0, SAMPLES).map(i -> i % CLASSES % classes).toArray();
      return generator.sample().isPaired()
          ? generator.samples(seeds, labels, given(experiment))
          : generator.samples(seeds, labels);
    }
  }

  private static Samples given(Experiment experiment) {
    try (DataSource data = experiment.openData()) {
      Batch batch = new Batch(data.sample(), SAMPLES);
      for (int slot = 0; slot < SAMPLES; slot++) {
        data.read(slot, batch, slot);
      }
      return Samples.of(batch).given().orElseThrow();
    }
  }

  /** The mean distance to the nearest of 1,000 real samples, as a share of that of noise. */
  private static double apartFromData(Samples samples, Experiment experiment) {
    try (DataSource data = experiment.openData()) {
      Batch reals = new Batch(data.sample(), (int) Math.min(REALS, data.size().orElse(REALS)));
      for (int i = 0; i < reals.size(); i++) {
        data.read(i, reals, i);
      }
      Random random = new Random(1);
      double low = data.sample().range().low();
      double width = data.sample().range().high() - low;
      float[] noise = new float[samples.values().length];
      for (int i = 0; i < noise.length; i++) {
        noise[i] = (float) (low + width * random.nextDouble());
      }
      Samples real = Samples.of(reals);
      return distance(samples, real)
          / distance(new Samples(data.sample(), samples.count(), noise), real);
    }
  }

  private static double distance(Samples samples, Samples reals) {
    double sum = 0;
    for (int i = 0; i < samples.count(); i++) {
      float[] sample = samples.values(i);
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < reals.count(); j++) {
        float[] real = reals.values(j);
        double square = 0;
        for (int k = 0; k < sample.length; k++) {
          square += (sample[k] - real[k]) * (sample[k] - real[k]);
        }
        least = Math.min(least, square);
      }
      sum += Math.sqrt(least);
    }
    return sum;
  }

  private static String section(String name, String yaml, double seconds, double apart) {
    return String.format(
        Locale.ROOT,
        """

        ## %1$s

        ```yaml
        %2$s```

        %3$.0f s for all steps. Samples are %4$.2f times as far from the nearest training sample as noise is.

        ![samples of %1$s](architectures/%1$s.png)
        """,
        name,
        yaml.replace("GAN_DATA", "../shared/data"),
        seconds,
        apart);
  }

  private static final String HEAD =
      """
      # Architectures

      Every architecture, small, after %d steps of batch 16 on an embedded set (`unet`: grey faces, to be coloured; `noise`: the discriminator alone, with
      `training.ascent`), made by `mvn -B -Presults verify`: what it can make, not how good it can get. Adam, learning rates 1e-3 (0.1 for the perceptron),
      β₁ 0, β₂ 0.99. Where labels are told, a column is one digit.
      """;
}
