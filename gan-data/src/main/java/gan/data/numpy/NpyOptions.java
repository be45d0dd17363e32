package gan.data.numpy;

import gan.core.spi.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Options of {@link NpySource}.
 *
 * @param path the file
 * @param key which array of an npz file has the samples
 * @param labels a file of labels
 * @param labelsKey which array of an npz file has the labels
 * @param layout what the axes mean
 * @param range which numbers become -1 and 1
 */
public record NpyOptions(
    @Option("An npy file, or an npz file with several arrays; the first axis counts samples.")
        Path path,
    @Option("The name of the array of samples in an npz file; not needed if there is one only.")
        Optional<String> key,
    @Option("An npy file of labels: whole numbers from 0, as many as samples.")
        Optional<Path> labels,
    @Option("The name of the array of labels in the npz file.") Optional<String> labelsKey,
    @Option(
            "What the axes mean after the first: hwc, chw or vector; without it, one axis is a"
                + " vector, and two or three are hwc.")
        Optional<Layout> layout,
    @Option(
            value =
                "The two numbers that become -1 and 1, such as [0, 255]; without it, bytes and"
                    + " booleans of images are scaled so, and numbers of vectors are left as they"
                    + " are.",
            byDefault = "[]")
        List<Double> range) {

  /** Copies the range. */
  public NpyOptions {
    range = List.copyOf(range);
  }

  /** A file of samples alone, with nothing stated that can be found out. */
  public static NpyOptions of(Path path) {
    return new NpyOptions(
        path, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }
}
