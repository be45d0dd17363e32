package gan.core.evaluate;

import gan.core.digest.Sha256;
import java.util.List;

/**
 * How a value was measured: two values can be held against each other if their protocols are equal.
 *
 * @param metric the metric's part and its options
 * @param split which real samples were compared with, such as {@code train}
 * @param real how many of them
 * @param generated how many generated samples
 * @param extractor the extractor's part, or {@code none}
 * @param extractorSha256 what decides its features, or {@code none}
 * @param resizer how samples were brought to its size
 * @param data the fingerprint of the real samples
 */
public record Protocol(
    String metric,
    String split,
    int real,
    int generated,
    String extractor,
    String extractorSha256,
    String resizer,
    String data) {
  /** Stands for what there is not. */
  public static final String NONE = "none";

  private static final int LENGTH = 12;

  /** The first digits of a sum over all of it. */
  public String id() {
    List<String> all =
        List.of(
            metric,
            split,
            Integer.toString(real),
            Integer.toString(generated),
            extractorSha256,
            resizer,
            data);
    return Sha256.of(String.join("\0", all)).substring(0, LENGTH);
  }
}
