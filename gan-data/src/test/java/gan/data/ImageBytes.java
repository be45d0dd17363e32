package gan.data;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes the bytes of image files, sound ones and others. */
public final class ImageBytes {
  private ImageBytes() {}

  /** An image whose pixels are a function of their place: 0xAARRGGBB. */
  @FunctionalInterface
  public interface Colour {
    int at(int x, int y);
  }

  /** Reds that grow to the right, greens that grow downwards. */
  public static int gradient(int x, int y) {
    return 0xff000000 | (x * 7 & 255) << 16 | (y * 5 & 255) << 8 | 40;
  }

  /** An image of a {@link BufferedImage} type. */
  public static BufferedImage image(int width, int height, int type, Colour colour) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, colour.at(x, y));
      }
    }
    return image;
  }

  /** A grey image whose stored numbers are those of the blue channel, without gamma. */
  public static BufferedImage grey(int width, int height, int type, Colour colour) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.getRaster().setSample(x, y, 0, colour.at(x, y) & 0xffff);
      }
    }
    return image;
  }

  /** A file of an image in a format that the JDK writes. */
  public static byte[] file(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("No writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** An RGB image with a gradient. */
  public static byte[] rgb(int width, int height, String format) {
    return file(image(width, height, BufferedImage.TYPE_INT_RGB, ImageBytes::gradient), format);
  }

  /** A grey PNG. */
  public static byte[] grey(int width, int height) {
    return file(
        grey(width, height, BufferedImage.TYPE_BYTE_GRAY, (x, y) -> (x * 9 + y) & 255), "png");
  }

  /** A PNG with transparency. */
  public static byte[] transparent(int width, int height) {
    return file(
        image(width, height, BufferedImage.TYPE_INT_ARGB, (x, y) -> x << 28 | 0x102030), "png");
  }

  /** A grey PNG of 16 bits. */
  public static byte[] deep(int width, int height) {
    return file(grey(width, height, BufferedImage.TYPE_USHORT_GRAY, (x, y) -> x * 4000), "png");
  }

  /** A JPEG whose four numbers a pixel are the same everywhere. */
  public static byte[] cmyk(int width, int height, int... inks) {
    WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, inks);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A JPEG with one more segment after its start. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
    ByteBuffer result = ByteBuffer.allocate(jpeg.length + 4 + data.length);
    result.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker);
    return result
        .putShort((short) (data.length + 2))
        .put(data)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A JPEG in which Adobe says how colours are stored: 0 as they are, 2 as YCCK. */
  public static byte[] adobe(byte[] jpeg, int transform) {
    byte[] data = new byte[12];
    System.arraycopy("Adobe".getBytes(StandardCharsets.ISO_8859_1), 0, data, 0, 5);
    data[11] = (byte) transform;
    return withSegment(jpeg, 0xee, data);
  }

  /** A JPEG in which EXIF says how it is turned. */
  public static byte[] turned(byte[] jpeg, int orientation) {
    ByteBuffer data = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
    data.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8);
    data.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    return withSegment(jpeg, 0xe1, data.putShort((short) orientation).array());
  }

  /** A PNG that declares a size, and has next to no data. */
  public static byte[] bomb(int width, int height) {
    byte[] png = rgb(1, 1, "png");
    ByteBuffer file = ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    return file.putInt(29, (int) sum.getValue()).array();
  }

  /** A GIF with two frames. */
  public static byte[] animated(int width, int height) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int frame = 0; frame < 2; frame++) {
        int blue = frame * 200;
        BufferedImage image =
            image(width, height, BufferedImage.TYPE_INT_RGB, (x, y) -> 0xff800000 | blue);
        writer.writeToSequence(new IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The first part of a file. */
  public static byte[] cut(byte[] file, int length) {
    return Arrays.copyOf(file, length);
  }

  /** Writes a file, with the folders that it lies in. */
  public static Path write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
