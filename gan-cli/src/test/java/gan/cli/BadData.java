package gan.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Makes the data of {@code testdata/bad}: its folders {@code rowNN-case}. Run {@code main} with the
 * folder to make there what is missing.
 */
final class BadData {
  private static final String IMAGES = "/train-images-idx3-ubyte";
  private static final String LABELS = "/train-labels-idx1-ubyte";

  private BadData() {}

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]));
  }

  /** Writes all cases. */
  static void write(Path root) throws IOException {
    BadFolder cases = new BadFolder(root);
    idx(cases);
    gzip(cases);
    numpy(cases);
    BadImages.write(cases);
    BadArchives.write(cases);
  }

  private static void idx(BadFolder cases) throws IOException {
    cases
        .with("row58-idx-truncated" + IMAGES, images(60_000, 28, 28, 100))
        .with("row58-idx-header" + IMAGES, Arrays.copyOf(images(2, 2, 2, 8), 9))
        .with("row58-idx-longer" + IMAGES, images(2, 2, 2, 9))
        .with("row59-labels-as-images" + IMAGES, labels(0, 1, 2))
        .with("row59-images-as-labels" + IMAGES, images(2, 2, 2, 8))
        .with("row59-images-as-labels" + LABELS, images(2, 2, 2, 8))
        .with("row59-page" + IMAGES + ".gz", "<!doctype html>\n<title>404</title>\n")
        .with("row61-counts" + IMAGES, images(2, 2, 2, 8))
        .with("row61-counts" + LABELS, labels(0, 1, 1))
        .with("row62-classes/input" + IMAGES, images(2, 2, 2, 8))
        .with("row62-classes/input" + LABELS, labels(0, 7))
        .experiment("row62-classes", "type: idx, classes: 2");
  }

  private static void gzip(BadFolder cases) throws IOException {
    byte[] sound = BadFolder.gzip(images(2, 2, 2, 8));
    byte[] sum = sound.clone();
    sum[sum.length - 8] ^= 1;
    cases
        .with("row60-gzip-truncated" + IMAGES + ".gz", Arrays.copyOf(sound, sound.length - 10))
        .with("row60-gzip-checksum" + IMAGES + ".gz", sum)
        .with("row60-gzip-more" + IMAGES + ".gz", Arrays.copyOf(sound, sound.length + 1))
        .with("row60-gzip-none" + IMAGES + ".gz", new byte[] {'B', 'Z', 'h', '9', 1, 2, 3});
  }

  /** Row 84: what NumPy reads back by running it. */
  private static void numpy(BadFolder cases) throws IOException {
    String header = "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }\n";
    ByteBuffer file = ByteBuffer.allocate(10 + header.length() + 4);
    file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
    file.put(header.getBytes(US_ASCII)).put(new byte[] {(byte) 0x80, 4, 'N', '.'});
    cases.with("row84-pickle/input", file.array()).experiment("row84-pickle", "type: npy");
  }

  private static byte[] images(int count, int height, int width, int bytes) {
    ByteBuffer file = ByteBuffer.allocate(16 + bytes);
    return file.putInt(0x803).putInt(count).putInt(height).putInt(width).array();
  }

  private static byte[] labels(int... labels) {
    ByteBuffer file = ByteBuffer.allocate(8 + labels.length).putInt(0x801).putInt(labels.length);
    for (int label : labels) {
      file.put((byte) label);
    }
    return file.array();
  }
}
