package gan.it.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Several files in one input, with a line of {@code ====} between each two. */
final class Joined {
  private static final byte[] MARK = "\n====\n".getBytes(StandardCharsets.US_ASCII);

  private Joined() {}

  /** Writes each file under its name; what comes after the last name is left out. */
  static void write(byte[] input, Path folder, List<String> names) throws IOException {
    int start = 0;
    for (String name : names) {
      if (start > input.length) {
        return;
      }
      int end = next(input, start);
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, Arrays.copyOfRange(input, start, end));
      start = end == input.length ? end + 1 : end + MARK.length;
    }
  }

  static byte[] of(List<byte[]> files) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int i = 0; i < files.size(); i++) {
      joined.writeBytes(i == 0 ? new byte[0] : MARK);
      joined.writeBytes(files.get(i));
    }
    return joined.toByteArray();
  }

  private static int next(byte[] input, int start) {
    for (int at = start; at + MARK.length <= input.length; at++) {
      if (Arrays.equals(input, at, at + MARK.length, MARK, 0, MARK.length)) {
        return at;
      }
    }
    return input.length;
  }
}
