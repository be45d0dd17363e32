package gan.data.published;

import gan.core.spi.Option;
import gan.data.split.Split;
import java.util.Optional;

/**
 * Options of the data sets that are fetched by name.
 *
 * @param split which part to read
 * @param mirror where to fetch from instead
 * @param offline whether nothing is fetched
 */
public record PublishedOptions(
    @Option(value = "Which part to read.", byDefault = "train") Split split,
    @Option(
            "The https address of a folder that has the published files, to fetch them from instead"
                + " of the official address.")
        Optional<String> mirror,
    @Option(value = "Whether only files that are in the cache are used.", byDefault = "false")
        boolean offline) {

  /** A part, from the official address. */
  public static PublishedOptions of(Split split) {
    return new PublishedOptions(split, Optional.empty(), false);
  }

  /** The other part, from the same place. */
  PublishedOptions heldOut() {
    return new PublishedOptions(split.other(), mirror, offline);
  }
}
