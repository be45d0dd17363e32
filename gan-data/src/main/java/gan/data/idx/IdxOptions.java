package gan.data.idx;

import gan.core.spi.Option;
import gan.data.split.Split;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Options of {@link IdxSource}.
 *
 * @param path a folder in the MNIST layout, or one file of images
 * @param split which files of a folder to read
 * @param labels a file of labels, where it is not found by its name
 * @param classes how many classes there are, where the labels do not show it
 */
public record IdxOptions(
    @Option(
            "A folder with files named as MNIST names them, or one IDX file of images; gzip is"
                + " unpacked.")
        Path path,
    @Option(value = "Which files of a folder to read.", byDefault = "train") Split split,
    @Option("The IDX file of labels; a folder's is found by its name.") Optional<Path> labels,
    @Option(
            value = "Number of classes; without it, one more than the largest label.",
            min = 1,
            max = 256)
        Optional<Integer> classes) {

  /** A folder or a file of images, with nothing stated that can be found out. */
  public static IdxOptions of(Path path, Split split) {
    return new IdxOptions(path, split, Optional.empty(), Optional.empty());
  }
}
