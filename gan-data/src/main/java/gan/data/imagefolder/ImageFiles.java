package gan.data.imagefolder;

import gan.data.image.BadImageException;
import gan.data.image.ImageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads files of a folder that are images, or meant as such.
 *
 * @param root the folder
 * @param maxPixels the largest image that is read
 * @param part what of each image is a sample
 */
record ImageFiles(Path root, int maxPixels, Part part) {
  /** No format that is read takes more for a pixel, but for what comes with it. */
  private static final int BYTES_PER_PIXEL = 16;

  private static final int BESIDES = 1 << 24;

  /** All bytes of a file; empty if neither its content nor its name is that of an image. */
  Optional<byte[]> read(ImageFile file) throws BadImageException {
    long limit = Math.min((long) BYTES_PER_PIXEL * maxPixels + BESIDES, Integer.MAX_VALUE - 8);
    try (InputStream in = Files.newInputStream(root.resolve(file.path()))) {
      byte[] start = in.readNBytes(ImageFormat.SIGNATURE);
      if (ImageFormat.of(start).isEmpty() && !NoImages.isImageName(file.path())) {
        return Optional.empty();
      }
      if (file.bytes() > limit) {
        throw BadImageException.unsafe(
            String.format(Locale.ROOT, "has %,d bytes, more than 'maxPixels' take", file.bytes()));
      }
      byte[] bytes = Arrays.copyOf(start, (int) Math.max(start.length, file.bytes()));
      int length = start.length + in.readNBytes(bytes, start.length, bytes.length - start.length);
      if (length != file.bytes() || in.read() >= 0) {
        throw new BadImageException("was changed while the folder was read");
      }
      return Optional.of(bytes);
    } catch (NoSuchFileException e) {
      throw new BadImageException("was removed while the folder was read");
    } catch (AccessDeniedException e) {
      throw new BadImageException("may not be read");
    } catch (IOException e) {
      throw new BadImageException("cannot be read: " + e.getMessage());
    }
  }
}
