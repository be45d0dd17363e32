package example.benchmarks.race;

import example.benchmarks.contest.Images;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes images as NumPy does, so that this framework reads those that its peers have. */
final class NpyFile {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;

  private NpyFile() {}

  static void write(Images images, Path file) throws IOException {
    String description =
        "{'descr': '|u1', 'fortran_order': False, 'shape': (%d, %d, %d, %d), }"
            .formatted(Images.COUNT, Images.SIDE, Images.SIDE, Images.CHANNELS);
    int before = MAGIC.length + Short.BYTES;
    int whole = (before + description.length()) / ALIGNMENT * ALIGNMENT + ALIGNMENT;
    int length = whole - before;
    String header = description + " ".repeat(length - description.length() - 1) + "\n";
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(MAGIC);
      out.write(length & 0xff);
      out.write(length >> Byte.SIZE);
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      out.write(images.bytes());
    }
  }
}
