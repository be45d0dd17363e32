package gan.metrics.extractor;

import gan.core.spi.Option;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Options of the {@code classifier} extractor.
 *
 * @param path the file that it was stored in
 * @param sha256 what its sum must be
 */
public record ClassifierOptions(
    @Option("The file that 'gan features train' stored it in.") Path path,
    @Option("SHA-256 that the file must have, in hexadecimal.") Optional<String> sha256) {

  /** Refuses what is no sum. */
  public ClassifierOptions {
    NetworkOptions.check(sha256);
  }
}
