package gan.data.imagefolder;

import gan.data.image.BadImageException;
import gan.data.image.Decoder;
import gan.data.image.ImageHeader;
import gan.data.image.Palette;
import gan.data.image.Pixels;
import java.util.List;

/**
 * Makes a sample's bytes of a file.
 *
 * @param options how
 * @param files reads files
 * @param size the sample's height and width
 * @param channels of the sample
 */
record Preparation(ImageFolderOptions options, ImageFiles files, Survey.Size size, int channels) {

  /** Row by row, channels last. */
  byte[] prepare(ImageFile file) throws BadImageException {
    Pixels image = decode(file);
    Pixels sample =
        options.resize().isEmpty()
            ? image
            : options
                .resize()
                .get()
                .mode()
                .apply(image, options.resize().get().size(), options.background());
    if (sample.height() != size.height() || sample.width() != size.width()) {
      throw changed();
    }
    return sample.values();
  }

  /** Decodes every file, and adds those that cannot be decoded to the bad ones. */
  void tryAll(List<ImageFile> images, BadFiles bad) {
    images.parallelStream()
        .forEach(
            image -> {
              try {
                decode(image);
              } catch (BadImageException e) {
                bad.add(image.path(), e);
              }
            });
  }

  private Pixels decode(ImageFile file) throws BadImageException {
    byte[] bytes = files.read(file).orElseThrow(Preparation::changed);
    ImageHeader header = ImageHeader.read(bytes).within(files.maxPixels());
    Pixels image = new Decoder(new Palette(channels, options.background())).decode(bytes, header);
    return files.part().of(image);
  }

  private static BadImageException changed() {
    return new BadImageException("was changed while the folder was read");
  }
}
