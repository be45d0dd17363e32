package gan.data.tfrecord;

import gan.core.spi.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Options of {@link TfRecordSource}.
 *
 * @param path a file, or a folder of files
 * @param feature which feature has the sample
 * @param label which feature has the label
 * @param shape the shape of a sample that does not tell it
 * @param classes how many classes there are
 */
public record TfRecordOptions(
    @Option("A TFRecord file, or a folder: all files in it with 'tfrecord' in their names, sorted.")
        Path path,
    @Option(
            value =
                "The feature of tf.Example that has the sample: a PNG or JPEG image, bytes, or"
                    + " numbers.",
            byDefault = "image")
        String feature,
    @Option("The feature that has the label: one whole number from 0.") Optional<String> label,
    @Option(
            value =
                "The shape of a sample, such as [28, 28, 1]; needed for bytes that are no image.",
            byDefault = "[]")
        List<Integer> shape,
    @Option(
            value = "Number of classes; without it, one more than the largest label.",
            min = 1,
            max = 1_000_000)
        Optional<Integer> classes) {

  /** Copies the shape. */
  public TfRecordOptions {
    shape = List.copyOf(shape);
  }

  /** Samples in the feature {@code image}, without labels. */
  public static TfRecordOptions of(Path path) {
    return new TfRecordOptions(path, "image", Optional.empty(), List.of(), Optional.empty());
  }
}
