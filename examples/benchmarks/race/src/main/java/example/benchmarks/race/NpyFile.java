package example.benchmarks.race;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes arrays as NumPy does, so that this framework reads what its peers have. */
public final class NpyFile {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;

  private NpyFile() {}

  /**
   * Writes an array of several axes.
   *
   * @param values as they shall stand in the file
   * @param type NumPy's code for a number, such as {@code |u1}
   * @param shape how long each axis is
   */
  public static void write(byte[] values, String type, List<Integer> shape, Path file)
      throws IOException {
    String lengths = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String description =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(type, lengths);
    int before = MAGIC.length + Short.BYTES;
    int whole = (before + description.length()) / ALIGNMENT * ALIGNMENT + ALIGNMENT;
    int length = whole - before;
    String header = description + " ".repeat(length - description.length() - 1) + "\n";
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(MAGIC);
      out.write(length & 0xff);
      out.write(length >> Byte.SIZE);
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      out.write(values);
    }
  }
}
