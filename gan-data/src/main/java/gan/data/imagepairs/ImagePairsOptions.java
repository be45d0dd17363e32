package gan.data.imagepairs;

import gan.core.spi.Option;
import gan.data.image.Background;
import gan.data.imagefolder.ImageFolderOptions;
import gan.data.imagefolder.OnBadImage;
import gan.data.imagefolder.Resize;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Options of {@link ImagePairsSource}.
 *
 * @param path the folder
 * @param layout how pairs lie in it
 * @param direction which of the two is given
 * @param folderA where the images A are, in two folders
 * @param folderB where the images B are, in two folders
 * @param resize how images are brought to one size
 * @param channels of the images that are to be made, 1 or 3
 * @param givenChannels of the images that are given, 1 or 3
 * @param background what transparency and padding show
 * @param onBadImage what to do about files that cannot be used, and images without a partner
 * @param followLinks whether links may lead out of the folder
 * @param maxPixels the largest image that is decoded
 * @param cache where decoded images are kept
 */
public record ImagePairsOptions(
    @Option("A folder with PNG, JPEG, GIF (first frame) or BMP images.") Path path,
    @Option(
            value =
                "How pairs lie in it: folders, two of them with equal names, or side-by-side, A in"
                    + " the left half of each image and B in the right one.",
            byDefault = "folders")
        Layout layout,
    @Option(value = "Which is given and which is made: a-to-b or b-to-a.", byDefault = "a-to-b")
        Direction direction,
    @Option(value = "Where the images A are, for layout 'folders'.", byDefault = "A")
        String folderA,
    @Option(value = "Where the images B are, for layout 'folders'.", byDefault = "B")
        String folderB,
    @Option("How images, or their halves, are brought to one size; needed where they differ.")
        Optional<Resize> resize,
    @Option(value = "1 makes the images that are to be made grey, 3 coloured.", min = 1, max = 3)
        Optional<Integer> channels,
    @Option(value = "1 makes the given images grey, 3 coloured.", min = 1, max = 3)
        Optional<Integer> givenChannels,
    @Option(value = "What transparent pixels and padding show.", byDefault = "white")
        Background background,
    @Option(
            value =
                "Whether files that cannot be used, and images without a partner, stop the run.",
            byDefault = "stop")
        OnBadImage onBadImage,
    @Option(value = "Whether links may lead out of the folder.", byDefault = "false")
        boolean followLinks,
    @Option(
            value = "Images that declare more pixels are not decoded.",
            byDefault = "40000000",
            min = 1,
            max = 500_000_000)
        int maxPixels,
    @Option("A folder for decoded images; without it, images in the cache that downloads share.")
        Optional<Path> cache) {

  /** Refuses what cannot be meant. */
  public ImagePairsOptions {
    for (Optional<Integer> count : List.of(channels, givenChannels)) {
      if (count.equals(Optional.of(2))) {
        throw new IllegalArgumentException(
            "'channels' and 'givenChannels' must be 1 or 3, and one of them is 2");
      }
    }
  }

  /** How the images of one side are read. */
  ImageFolderOptions side(Path folder, boolean isGiven) {
    return new ImageFolderOptions(
        folder,
        resize,
        isGiven ? givenChannels : channels,
        background,
        false,
        Optional.empty(),
        onBadImage,
        followLinks,
        maxPixels,
        cache);
  }
}
