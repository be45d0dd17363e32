package gan.data.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes images with the JDK's readers. Whatever they merely warn of, such as a JPEG whose data
 * ends early, is an error here.
 *
 * @param palette what colours become
 */
public record Decoder(Palette palette) {
  private static final int YCCK = 2;

  /**
   * Decodes a file, upright.
   *
   * @param file all its bytes
   * @param header what {@link ImageHeader#read} found in it
   * @throws BadImageException if its data is damaged
   */
  public Pixels decode(byte[] file, ImageHeader header) throws BadImageException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(header.format().name()).next();
    List<String> warnings = new ArrayList<>();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      reader.setInput(in, true, true);
      Pixels pixels =
          header.kind() == ImageKind.CMYK
              ? inked(reader.readRaster(0, null), new JpegStructure(file).transform())
              : coloured(reader.read(0));
      if (!warnings.isEmpty()) {
        throw ImageHeader.damaged(header.format(), warnings.get(0));
      }
      return pixels.upright(header.orientation());
    } catch (IOException | RuntimeException e) {
      throw new BadImageException(
          "is a damaged " + header.format().phrase() + " image: " + e.getMessage(), e);
    } finally {
      reader.dispose();
    }
  }

  private Pixels coloured(BufferedImage image) {
    Raster raster = image.getRaster();
    return image.getColorModel() instanceof IndexColorModel colours
        ? indexed(raster, colours)
        : banded(raster);
  }

  private Pixels indexed(Raster raster, IndexColorModel colours) {
    Pixels pixels = empty(raster);
    int[] row = new int[raster.getWidth()];
    int[] colour = new int[4];
    int at = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getSamples(0, y, row.length, 1, 0, row);
      for (int index : row) {
        colour[0] = colours.getRed(index);
        colour[1] = colours.getGreen(index);
        colour[2] = colours.getBlue(index);
        colour[3] = colours.getAlpha(index);
        palette.put(colour, 4, pixels.values(), at);
        at += pixels.channels();
      }
    }
    return pixels;
  }

  private Pixels banded(Raster raster) {
    Pixels pixels = empty(raster);
    int bands = raster.getNumBands();
    int[] row = new int[raster.getWidth() * bands];
    int[] largest = new int[bands];
    for (int band = 0; band < bands; band++) {
      largest[band] = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
    }
    int[] colour = new int[bands];
    int at = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, raster.getWidth(), 1, row);
      for (int x = 0; x < row.length; x += bands) {
        for (int band = 0; band < bands; band++) {
          colour[band] = (row[x + band] * 255 + largest[band] / 2) / largest[band];
        }
        palette.put(colour, bands, pixels.values(), at);
        at += pixels.channels();
      }
    }
    return pixels;
  }

  /** Adobe stores inks as what they leave white; others store the inks themselves. */
  private Pixels inked(Raster raster, int transform) {
    Pixels pixels = empty(raster);
    int[] row = new int[4 * raster.getWidth()];
    int[] colour = new int[3];
    int at = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, raster.getWidth(), 1, row);
      for (int x = 0; x < row.length; x += 4) {
        int[] inks = {row[x], row[x + 1], row[x + 2]};
        if (transform == YCCK) {
          inks = cyanMagentaYellow(inks);
        }
        int light = transform < 0 ? 255 - row[x + 3] : row[x + 3];
        for (int band = 0; band < 3; band++) {
          int left = transform < 0 ? 255 - inks[band] : inks[band];
          colour[band] = (left * light + 127) / 255;
        }
        palette.put(colour, 3, pixels.values(), at);
        at += pixels.channels();
      }
    }
    return pixels;
  }

  private static int[] cyanMagentaYellow(int[] ycc) {
    double blue = ycc[1] - 128.0;
    double red = ycc[2] - 128.0;
    return new int[] {
      255 - level(ycc[0] + 1.402 * red),
      255 - level(ycc[0] - 0.344136 * blue - 0.714136 * red),
      255 - level(ycc[0] + 1.772 * blue)
    };
  }

  private static int level(double value) {
    return (int) Math.round(Math.min(255, Math.max(0, value)));
  }

  private Pixels empty(Raster raster) {
    int size = Math.multiplyExact(raster.getWidth() * raster.getHeight(), palette.channels());
    return new Pixels(raster.getWidth(), raster.getHeight(), palette.channels(), new byte[size]);
  }
}
