package gan.data.cifar;

import gan.core.spi.Option;
import gan.data.split.Split;
import java.nio.file.Path;

/**
 * Options of {@link CifarSource}.
 *
 * @param path a folder, an archive or a file
 * @param split which part to read
 * @param labels which labels to use
 */
public record CifarOptions(
    @Option(
            "The archive as it is published (tar.gz), the folder that it unpacks to, or one of its"
                + " .bin files; the files may be gzipped.")
        Path path,
    @Option(value = "Which part of a folder or archive to read.", byDefault = "train") Split split,
    @Option(
            value = "Which labels of CIFAR-100 to use: its 100 classes, or their 20 groups.",
            byDefault = "fine")
        LabelSet labels) {

  /** A part with its fine labels. */
  public static CifarOptions of(Path path, Split split) {
    return new CifarOptions(path, split, LabelSet.FINE);
  }
}
