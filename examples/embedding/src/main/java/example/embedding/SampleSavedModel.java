package example.embedding;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.TensorFunction;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;

/**
 * Draws images for the seeds 0, 1, 2 … from what {@code gan export} wrote, with TensorFlow alone:
 * {@code SampleSavedModel MODEL COUNT PICTURE}. Nothing here is of the framework.
 */
public final class SampleSavedModel {
  private static final int COLUMNS = 10;

  private SampleSavedModel() {}

  /** The picture is a new PNG. */
  public static void main(String... arguments) throws IOException {
    draw(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
  }

  static void draw(Path model, int count, Path picture) throws IOException {
    try (SavedModelBundle loaded = SavedModelBundle.load(model.toString(), "serve");
        TInt64 seeds = TInt64.vectorOf(LongStream.range(0, count).toArray());
        TInt32 labels = TInt32.vectorOf(new int[count])) {
      TensorFunction fromSeed = loaded.function("from_seed");
      Map<String, Tensor> inputs = new HashMap<>(Map.of("seed", seeds));
      if (fromSeed.signature().inputNames().contains("label")) {
        inputs.put("label", labels);
      }
      try (Result made = fromSeed.call(inputs);
          OutputStream png = Files.newOutputStream(picture, StandardOpenOption.CREATE_NEW)) {
        ImageIO.write(grid((TUint8) made.get("images").orElseThrow()), "png", png);
      }
    }
  }

  /** Bytes, {@code [n, height, width, channels]}, of one channel or three. */
  private static BufferedImage grid(TUint8 images) {
    int count = Math.toIntExact(images.shape().get(0));
    int height = Math.toIntExact(images.shape().get(1));
    int width = Math.toIntExact(images.shape().get(2));
    long last = images.shape().get(3) - 1;
    int across = Math.min(count, COLUMNS);
    int rows = (count + across - 1) / across;
    BufferedImage grid =
        new BufferedImage(across * width, rows * height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < count; i++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int red = images.getByte(i, y, x, 0) & 0xff;
          int green = images.getByte(i, y, x, last / 2) & 0xff;
          int blue = images.getByte(i, y, x, last) & 0xff;
          int rgb = red << 16 | green << 8 | blue;
          grid.setRGB(i % across * width + x, i / across * height + y, rgb);
        }
      }
    }
    return grid;
  }
}
