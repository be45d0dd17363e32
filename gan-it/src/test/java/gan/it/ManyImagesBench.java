package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.plugin.PluginRegistry;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.experiment.Experiment;
import gan.experiment.config.Part;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether a folder of many images is opened and read in little memory. Not part of the tests: run
 * with -Pbench.
 */
class ManyImagesBench {
  private static final int FEW = 1_000;
  private static final int MANY = 100_000;

  /** The table of an opened folder has 8 bytes an image; the rest is what a collection misses. */
  private static final long BYTES_AN_IMAGE = 16;

  @Test
  void heldMemoryIsATableAndNothingElse(@TempDir Path folder) throws IOException {
    long few = held(folder.resolve("few"), FEW);
    long start = System.nanoTime();
    long many = held(folder.resolve("many"), MANY);
    System.out.printf(
        Locale.ROOT,
        "image-folder: %,d images hold %,d KB of heap, %,d images %,d KB (-Xmx%d MB); written, decoded"
            + " and read in %.0f s%n",
        FEW,
        few / 1024,
        MANY,
        many / 1024,
        Runtime.getRuntime().maxMemory() >> 20,
        (System.nanoTime() - start) / 1e9);
    assertThat(many - few).isBetween(-1_000_000L, (MANY - FEW) * BYTES_AN_IMAGE);
  }

  /** Heap that is in use when all was read, less what was in use before. */
  private static long held(Path home, int count) throws IOException {
    write(home.resolve("images"), count);
    long before = used();
    try (DataSource data = open(home)) {
      Batch batch = new Batch(data.sample(), 1);
      long sum = 0;
      for (long index = 0; index < data.size().orElseThrow(); index++) {
        data.read(index, batch, 0);
        sum += Byte.toUnsignedInt(batch.values().get(0));
      }
      assertThat(sum).isEqualTo((long) count * 7);
      return used() - before;
    }
  }

  private static void write(Path folder, int count) throws IOException {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(0, 0, 0, 7);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    for (int i = 0; i < count; i++) {
      Path inner = folder.resolve(Integer.toString(i / 10_000));
      if (i % 10_000 == 0) {
        Files.createDirectories(inner);
      }
      Files.write(inner.resolve(i + ".png"), bytes.toByteArray());
    }
  }

  private static DataSource open(Path home) {
    Experiment experiment =
        Experiment.parse(
            """
            name: many
            data: {type: image-folder, path: %s/images, cache: %s/cache}
            generator: {type: mlp}
            discriminator: {type: mlp}
            loss: {type: non-saturating}
            training: {steps: 1}
            """
                .formatted(home, home),
            "many.yaml",
            List.of(),
            PluginRegistry.load(List.of()));
    Part<DataSourceFactory<?>> data = experiment.config().data();
    return open(data.factory(), data.options());
  }

  private static <O extends Record> DataSource open(DataSourceFactory<O> factory, Record options) {
    return factory.open(factory.optionsType().cast(options), 1);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
