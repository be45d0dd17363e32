package example.benchmarks.pipeline;

import example.benchmarks.race.NpyFile;
import gan.core.spi.DataSource;
import gan.data.numpy.NpyOptions;
import gan.data.numpy.NpySource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Files of numbers that are not packed. They are random: what they are does not change how long it
 * takes to read them.
 */
final class RawFiles {
  private static final int DIGIT = 28 * 28;
  private static final int SIDE = 32;
  private static final int CHANNELS = 3;
  private static final int PICTURE = SIDE * SIDE * CHANNELS;
  private static final int CLASSES = 10;

  private RawFiles() {}

  /** Digits and labels as MNIST's are named. */
  static void idx(Path folder, int count) throws IOException {
    ByteBuffer images = ByteBuffer.allocate(16 + count * DIGIT);
    images.putInt(0x803).putInt(count).putInt(28).putInt(28).put(random(count * DIGIT));
    Files.write(folder.resolve("train-images-idx3-ubyte"), images.array());
    ByteBuffer labels = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
    for (int i = 0; i < count; i++) {
      labels.put((byte) (i % CLASSES));
    }
    Files.write(folder.resolve("train-labels-idx1-ubyte"), labels.array());
  }

  /** Records of a label and three planes. */
  static void cifar(Path folder, int count) throws IOException {
    byte[] records = random(count * (1 + PICTURE));
    for (int i = 0; i < count; i++) {
      records[i * (1 + PICTURE)] = (byte) (i % CLASSES);
    }
    Files.write(folder.resolve("data_batch_1.bin"), records);
  }

  /** NumPy's array of bytes. */
  static void bytes(Path folder, int count) throws IOException {
    NpyFile.write(random(count * PICTURE), "|u1", shape(count), npy(folder));
  }

  /** NumPy's array of 32-bit floats in [0, 1]. */
  static void floats(Path folder, int count) throws IOException {
    ByteBuffer values =
        ByteBuffer.allocate(count * PICTURE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    Random random = new Random(0);
    while (values.hasRemaining()) {
      values.putFloat(random.nextFloat());
    }
    NpyFile.write(values.array(), "<f4", shape(count), npy(folder));
  }

  static DataSource openBytes(Path folder) {
    return NpySource.open(NpyOptions.of(npy(folder)));
  }

  static DataSource openFloats(Path folder) {
    Optional<String> none = Optional.empty();
    return NpySource.open(
        new NpyOptions(
            npy(folder), none, Optional.empty(), none, Optional.empty(), List.of(0.0, 1.0)));
  }

  private static Path npy(Path folder) {
    return folder.resolve("images.npy");
  }

  private static List<Integer> shape(int count) {
    return List.of(count, SIDE, SIDE, CHANNELS);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(0).nextBytes(bytes);
    return bytes;
  }
}
