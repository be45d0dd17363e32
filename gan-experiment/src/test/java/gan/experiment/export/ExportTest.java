package gan.experiment.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.experiment.CheckpointChoice;
import gan.experiment.Experiment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is exported is what the run itself would draw, to the bit. */
class ExportTest {
  private static final PluginRegistry REGISTRY = PluginRegistry.load(List.of());
  private static final long[] SEEDS = {0, 1, 2, -7, 1L << 50, 12};

  /** A function that is called for each sample is optimized otherwise; 4e-8 was measured. */
  private static final float ROUNDING = 1e-6f;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dcgan, width: 2",
        "dcgan, width: 2, labels: concat",
        "dcgan-upsample, width: 2",
        "resnet, width: 2",
        "sagan, width: 8",
        "biggan, width: 2",
        "r3gan, width: 16",
        "stylegan2, width: 2",
        "mlp, hidden: [8], labels: concat"
      })
  void imagesOfSeeds(String generator) throws IOException {
    ExportedRun run = train("data: {type: digits, size: 16}", generator, "");
    Path model = folder.resolve("model");
    new ModelExport(run).write(model);
    try (TrainedGenerator trained = run.generator()) {
      Map<String, Tensor> inputs = new LinkedHashMap<>();
      int[] labels = {0, 1, 2, 3, 4, 9};
      inputs.put("seed", TInt64.vectorOf(SEEDS));
      if (trained.isConditional()) {
        inputs.put("label", TInt32.vectorOf(labels));
      }
      assertSame(model, "from_seed", inputs, trained.samples(SEEDS, labels));
      inputs.remove("seed").close();
      inputs.put("latent", vectors(trained));
      assertSame(model, "generate", inputs, trained.samples(SEEDS, labels));
    }
  }

  @Test
  void pointsOfUniformVectorsWithCodesAndAnAverage() throws IOException {
    ExportedRun run =
        train(
            "data: {type: ring}\nlatent: {distribution: uniform, low: 0, high: 2, categorical: [3],"
                + " continuous: 1}",
            "mlp, latentSize: 6, hidden: [8]",
            ", generatorAverage: {decay: 0.5}");
    Path model = folder.resolve("model");
    new ModelExport(run).write(model);
    try (TrainedGenerator trained = run.generator()) {
      Map<String, Tensor> inputs = new LinkedHashMap<>();
      inputs.put("seed", TInt64.vectorOf(SEEDS));
      assertSame(model, "from_seed", inputs, trained.samples(SEEDS, new int[SEEDS.length]));
    }
    JsonNode card = JsonMapper.shared().readTree(model.resolve("gan-export.json").toFile());
    assertThat(card.get("weights").asString()).isEqualTo("average");
    assertThat(card.get("latent").toString())
        .isEqualTo(
            "{\"size\":6,\"distribution\":\"uniform\",\"low\":0.0,\"high\":2.0,\"truncation\":1,"
                + "\"categoricalCodes\":[3],\"continuousCodes\":1}");
    assertThat(card.get("signatures").get("from_seed").toString())
        .isEqualTo(
            "{\"inputs\":{\"seed\":{\"dtype\":\"int64\",\"shape\":[-1]}},\"outputs\":{\"samples\":"
                + "{\"dtype\":\"float32\",\"shape\":[-1,2]}}}");
  }

  @Test
  void imagesOfImages() throws IOException {
    ExportedRun run = pairs();
    Path model = folder.resolve("model");
    new ModelExport(run).write(model);
    try (TrainedGenerator trained = run.generator()) {
      Shape shape = trained.sample().given().shape();
      Random random = new Random(3);
      float[] values = new float[Math.toIntExact(2 * shape.size())];
      IntStream.range(0, values.length).forEach(i -> values[i] = 2 * random.nextFloat() - 1);
      Samples given = new Samples(trained.sample().given(), 2, values);
      TFloat32 images = TFloat32.tensorOf(shape.prepend(2));
      images.asRawTensor().data().asFloats().write(values);
      Samples expected = trained.samples(new long[] {4, 9}, new int[2], given);
      Map<String, Tensor> inputs = new LinkedHashMap<>(Map.of("given", images));
      inputs.put("noise", TInt64.vectorOf(4, 9));
      assertClose(model, "generate", inputs, expected, ROUNDING);
      assertClose(model, "serving_default", inputs, expected, ROUNDING);
      inputs.put("seed", inputs.remove("noise"));
      assertClose(model, "from_seed", inputs, expected, ROUNDING);
    }
  }

  @Test
  void samplesOfImagesAreRefused() throws IOException {
    ExportedRun run = pairs();
    Path place = folder.resolve("new/samples");
    assertThatThrownBy(() -> samples(run, SampleExport.Format.PNG, 2).write(place, (n, all) -> {}))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-U001: the run's generator makes samples from images, and none are given
              Fix: draw them with 'gan sample RUN --given PATH', or leave --samples out to export the model.""");
    assertThat(place.getParent()).doesNotExist();
  }

  @Test
  void samplesAreThoseOfTheirSeedsWhateverTheyAreWrittenAs() throws IOException {
    ExportedRun run =
        train("data: {type: digits, size: 16}", "dcgan, width: 2, labels: concat", "");
    Path images = folder.resolve("images");
    samples(run, SampleExport.Format.PNG, 70).write(images, (done, total) -> {});
    Path arrays = folder.resolve("arrays.npz");
    List<String> progress = new java.util.ArrayList<>();
    samples(run, SampleExport.Format.NPZ, 70)
        .write(arrays, (done, total) -> progress.add(done + "/" + total));
    assertThat(progress).containsExactly("64/70", "70/70");
    try (TrainedGenerator trained = run.generator();
        var data = npz(arrays)) {
      int[] labels = IntStream.range(0, 70).map(i -> i % 10).toArray();
      Samples expected = trained.samples(LongStream.range(5, 75).toArray(), labels);
      var batch = new gan.core.spi.Batch(data.sample(), 70);
      for (int i = 0; i < 70; i++) {
        data.read(i, batch, i);
        BufferedImage image = ImageIO.read(images.resolve(String.format("%06d.png", i)).toFile());
        for (int pixel = 0; pixel < 256; pixel++) {
          int level = trained.sample().range().level(expected.values(i)[pixel]);
          assertThat(image.getRaster().getSample(pixel % 16, pixel / 16, 0)).isEqualTo(level);
          assertThat(batch.slot(i).get(pixel) & 0xff).isEqualTo(level);
        }
        assertThat(batch.label(i)).isEqualTo(i % 10);
      }
    }
    assertThat(Files.readAllLines(images.resolve("labels.csv")))
        .hasSize(71)
        .startsWith("file,label", "000000.png,0", "000001.png,1")
        .endsWith("000069.png,9");
    Path again = folder.resolve("again.npz");
    samples(run, SampleExport.Format.NPZ, 70).write(again, (done, total) -> {});
    assertThat(again).hasSameBinaryContentAs(arrays);
  }

  @Test
  void pointsAreArraysAndNoImages() throws IOException {
    ExportedRun run = train("data: {type: ring}", "mlp, latentSize: 2, hidden: [8]", "");
    Path arrays = folder.resolve("arrays.npz");
    samples(run, SampleExport.Format.NPZ, 3).write(arrays, (done, total) -> {});
    try (TrainedGenerator trained = run.generator();
        var data = npz(arrays)) {
      var batch = new gan.core.spi.Batch(data.sample(), 3);
      for (int i = 0; i < 3; i++) {
        data.read(i, batch, i);
      }
      assertThat(Samples.of(batch).values())
          .isEqualTo(trained.samples(new long[] {5, 6, 7}, new int[3]).values());
    }
    Path images = folder.resolve("images");
    assertThatThrownBy(
            () -> samples(run, SampleExport.Format.PNG, 3).write(images, (done, total) -> {}))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-U001: samples of shape [2] are no images of one or three channels
              Fix: write them with --format npz.""");
    try (var left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("runs", "arrays.npz");
    }
  }

  @Test
  void whatExistsIsNeverOverwritten() throws IOException {
    ExportedRun run = train("data: {type: ring}", "mlp, latentSize: 2, hidden: [8]", "");
    Path mine = Files.createDirectory(folder.resolve("mine"));
    for (Runnable export :
        List.<Runnable>of(
            () -> new ModelExport(run).write(mine),
            () -> samples(run, SampleExport.Format.NPZ, 3).write(mine, (done, total) -> {}))) {
      assertThatThrownBy(export::run)
          .isInstanceOf(GanException.class)
          .hasMessage(
              """
              error GAN-R002: '%s' exists already
                Fix: name another place with --out, or move this one away."""
                  .formatted(mine));
    }
    assertThat(mine).isEmptyDirectory();
  }

  private static SampleExport samples(ExportedRun run, SampleExport.Format format, int count) {
    return new SampleExport(run, format, count, 5);
  }

  private static gan.core.spi.DataSource npz(Path file) {
    return Experiment.parse(
            """
            name: read
            data: {type: npy, path: %s, key: arr_0%s}
            generator: {type: mlp}
            discriminator: {type: mlp}
            loss: {type: non-saturating}
            training: {steps: 1, batchSize: 1}
            """
                .formatted(file, hasLabels(file) ? ", labelsKey: labels" : ""),
            "read.yaml",
            List.of(),
            REGISTRY)
        .openData();
  }

  private static boolean hasLabels(Path file) {
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      return zip.getEntry("labels.npy") != null;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private ExportedRun pairs() throws IOException {
    for (int i = 0; i < 2; i++) {
      for (String side : List.of("A", "B")) {
        Path file = folder.resolve("pairs/" + side + "/" + i + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
      }
    }
    return train(
        "data: {type: image-pairs, path: %s, cache: %s}"
            .formatted(folder.resolve("pairs"), folder.resolve("cache")),
        "unet, width: 2",
        "");
  }

  private ExportedRun train(String data, String generator, String training) {
    String judge =
        generator.startsWith("unet") ? "patchgan, layers: 1, width: 2" : "mlp, hidden: [4]";
    RunDirectory run =
        Experiment.parse(
                """
                name: exported
                seed: 5
                %s
                generator: {type: %s}
                discriminator: {type: %s}
                loss: {type: non-saturating}
                training: {steps: 2, batchSize: 2%s}
                output: {directory: %s, gridRows: 1, gridColumns: 1}
                """
                    .formatted(data, generator, judge, training, folder.resolve("runs")),
                "exported.yaml",
                List.of(),
                REGISTRY)
            .run();
    return ExportedRun.find(run, new CheckpointChoice("latest"), REGISTRY);
  }

  private static TFloat32 vectors(TrainedGenerator trained) {
    TFloat32 vectors = TFloat32.tensorOf(Shape.of(SEEDS.length, trained.latentSize()));
    for (int i = 0; i < SEEDS.length; i++) {
      vectors
          .asRawTensor()
          .data()
          .asFloats()
          .offset((long) i * trained.latentSize())
          .write(trained.vector(SEEDS[i]));
    }
    return vectors;
  }

  /** TensorFlow may fuse and fold operations, which rounds otherwise, unless it is told not to. */
  private static void assertSame(
      Path model, String signature, Map<String, Tensor> inputs, Samples expected) {
    assertClose(model, signature, inputs, expected, 0);
  }

  private static void assertClose(
      Path model, String signature, Map<String, Tensor> inputs, Samples expected, float tolerance) {
    ConfigProto config =
        ConfigProto.newBuilder()
            .setGraphOptions(
                GraphOptions.newBuilder()
                    .setRewriteOptions(
                        RewriterConfig.newBuilder()
                            .setRemapping(RewriterConfig.Toggle.OFF)
                            .setConstantFolding(RewriterConfig.Toggle.OFF)))
            .build();
    try (SavedModelBundle bundle =
            SavedModelBundle.loader(model.toString())
                .withTags("serve")
                .withConfigProto(config)
                .load();
        Result result = bundle.function(signature).call(inputs)) {
      Tensor samples = result.get("samples").orElseThrow();
      float[] values = new float[Math.toIntExact(samples.shape().size())];
      samples.asRawTensor().data().asFloats().read(values);
      assertThat(values).containsExactly(expected.values(), Offset.offset(tolerance));
      result.get("images").ifPresent(images -> assertLevels(images, expected));
      assertThat(result.containsKey("images")).isEqualTo(expected.sample().isImage());
    }
  }

  private static void assertLevels(Tensor images, Samples expected) {
    byte[] levels = new byte[Math.toIntExact(images.shape().size())];
    images.asRawTensor().data().read(levels);
    for (int i = 0; i < levels.length; i++) {
      assertThat(levels[i] & 0xff).isEqualTo(expected.sample().range().level(expected.values()[i]));
    }
  }
}
