package gan.data.cifar;

import gan.data.IdxBytes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Makes CIFAR files and tar archives, sound and otherwise. */
public final class CifarBytes {
  private CifarBytes() {}

  /** Records of CIFAR-10: image i has label i mod 10, and planes i, 100 + i and 200. */
  public static byte[] ten(int count) {
    byte[] file = new byte[count * 3073];
    for (int i = 0; i < count; i++) {
      file[i * 3073] = (byte) (i % 10);
      planes(file, i * 3073 + 1, i);
    }
    return file;
  }

  /** Records of CIFAR-100: image i has groups i mod 20 and classes i mod 100. */
  static byte[] hundred(int count) {
    byte[] file = new byte[count * 3074];
    for (int i = 0; i < count; i++) {
      file[i * 3074] = (byte) (i % 20);
      file[i * 3074 + 1] = (byte) (i % 100);
      planes(file, i * 3074 + 2, i);
    }
    return file;
  }

  private static void planes(byte[] file, int start, int image) {
    for (int pixel = 0; pixel < 1024; pixel++) {
      file[start + pixel] = (byte) (image + pixel);
      file[start + 1024 + pixel] = (byte) (100 + image);
      file[start + 2048 + pixel] = (byte) 200;
    }
  }

  /** One entry of a tar archive. */
  public static byte[] entry(String name, char type, byte[] content) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 124, String.format(Locale.ROOT, "%011o", content.length));
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 257, "ustar");
    int sum = 0;
    for (byte b : header) {
      sum += Byte.toUnsignedInt(b);
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    return IdxBytes.join(header, content, new byte[(512 - content.length % 512) % 512]);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  /** A gzipped archive of entries. */
  public static byte[] archive(byte[]... entries) {
    return IdxBytes.gzip(IdxBytes.join(IdxBytes.join(entries), new byte[1024]));
  }
}
