package gan.data.imagefolder;

import gan.core.spi.Option;
import gan.data.image.Background;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Options of {@link ImageFolderSource}.
 *
 * @param path the folder
 * @param resize how images are brought to one size
 * @param channels 1 or 3
 * @param background what transparency and padding show
 * @param classFolders whether folders are classes
 * @param labels a file of labels
 * @param onBadImage what to do about files that cannot be used
 * @param followLinks whether links may lead out of the folder
 * @param maxPixels the largest image that is decoded
 * @param cache where decoded images are kept
 */
public record ImageFolderOptions(
    @Option(
            "A folder with PNG, JPEG, GIF (first frame) or BMP images, in it or in folders below;"
                + " hidden ones are left out.")
        Path path,
    @Option("How images are brought to one size; needed where they differ.")
        Optional<Resize> resize,
    @Option(
            value =
                "1 makes all images grey, 3 makes all coloured; needed where they are not all grey"
                    + " or all RGB.",
            min = 1,
            max = 3)
        Optional<Integer> channels,
    @Option(value = "What transparent pixels and padding show.", byDefault = "white")
        Background background,
    @Option(
            value = "Whether the folders directly in 'path' are classes, numbered by their names.",
            byDefault = "false")
        boolean classFolders,
    @Option("A CSV file with one line 'file,class' for each image, files relative to 'path'.")
        Optional<Path> labels,
    @Option(value = "Whether files that cannot be used stop the run.", byDefault = "stop")
        OnBadImage onBadImage,
    @Option(value = "Whether links may lead out of the folder.", byDefault = "false")
        boolean followLinks,
    @Option(
            value = "Images that declare more pixels are not decoded.",
            byDefault = "40000000",
            min = 1,
            max = 500_000_000)
        int maxPixels,
    @Option(
            "A folder for decoded images; without it, images in the cache that downloads share"
                + " (GAN_CACHE, or gan in XDG_CACHE_HOME or in .cache at home).")
        Optional<Path> cache) {

  /** Refuses what cannot be meant. */
  public ImageFolderOptions {
    if (channels.equals(Optional.of(2))) {
      throw new IllegalArgumentException("'channels' is 2, and must be 1 or 3");
    }
    if (classFolders && labels.isPresent()) {
      throw new IllegalArgumentException(
          "'classFolders' and 'labels' both say what the classes are");
    }
  }

  /** A folder, with everything else as it is by default. */
  public static ImageFolderOptions of(Path path) {
    return new ImageFolderOptions(
        path,
        Optional.empty(),
        Optional.empty(),
        Background.WHITE,
        false,
        Optional.empty(),
        OnBadImage.STOP,
        false,
        40_000_000,
        Optional.empty());
  }
}
