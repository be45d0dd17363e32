package gan.data.digits;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/** Whether the digits can be told apart, by one another and by a network that has read MNIST. */
class DigitsLegibilityTest {
  private static final int PIXELS = 28 * 28;
  private static final Path MNIST_CNN =
      Path.of(System.getProperty("gan.data", ""), "eval", "mnist_cnn_frozen.pb");

  @Test
  void nearestNeighboursShareTheirLabel() throws IOException {
    Batch known = read(1, 2_000);
    Batch asked = read(2, 500);
    float[] knownPixels = pixels(known);
    float[] askedPixels = pixels(asked);
    int right = 0;
    for (int i = 0; i < asked.size(); i++) {
      right += known.label(nearest(askedPixels, i, knownPixels)) == asked.label(i) ? 1 : 0;
    }
    report("nearest neighbour", right / 500.0);
    assertThat(right / 500.0).isBetween(0.9, 1.0);

    if (Files.exists(MNIST_CNN)) {
      double share = readByMnistNetwork(read(3, 5_000));
      report("MNIST network", share);
      assertThat(share).isBetween(0.96, 1.0);
    }
  }

  private static int nearest(float[] asked, int index, float[] known) {
    int best = 0;
    float least = Float.POSITIVE_INFINITY;
    for (int i = 0; i < known.length / PIXELS; i++) {
      float sum = 0;
      for (int pixel = 0; pixel < PIXELS; pixel++) {
        float d = asked[index * PIXELS + pixel] - known[i * PIXELS + pixel];
        sum += d * d;
      }
      if (sum < least) {
        least = sum;
        best = i;
      }
    }
    return best;
  }

  private static double readByMnistNetwork(Batch batch) throws IOException {
    int right = 0;
    try (Graph graph = new Graph()) {
      graph.importGraphDef(GraphDef.parseFrom(Files.readAllBytes(MNIST_CNN)));
      try (Session session = new Session(graph);
          TFloat32 images =
              TFloat32.tensorOf(Shape.of(batch.size(), 28, 28, 1), DataBuffers.of(pixels(batch)));
          Result result = session.runner().feed("input:0", images).fetch("logits:0").run()) {
        TFloat32 logits = (TFloat32) result.get(0);
        for (int i = 0; i < batch.size(); i++) {
          right += largest(logits, i) == batch.label(i) ? 1 : 0;
        }
      }
    }
    return (double) right / batch.size();
  }

  private static int largest(TFloat32 logits, int row) {
    int best = 0;
    for (int label = 1; label < 10; label++) {
      best = logits.getFloat(row, label) > logits.getFloat(row, best) ? label : best;
    }
    return best;
  }

  private static float[] pixels(Batch batch) {
    float[] pixels = new float[batch.size() * PIXELS];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Byte.toUnsignedInt(batch.values().get(i)) / 255f;
    }
    return pixels;
  }

  private static Batch read(long seed, int count) {
    DataSource source = new DigitsSource(new DigitsOptions(28), seed);
    Batch batch = new Batch(source.sample(), count);
    for (int i = 0; i < count; i++) {
      source.read(i, batch, i);
    }
    return batch;
  }

  private static void report(String reader, double share) {
    System.out.printf(Locale.ROOT, "digits read rightly by %s: %.1f %%%n", reader, 100 * share);
  }
}
