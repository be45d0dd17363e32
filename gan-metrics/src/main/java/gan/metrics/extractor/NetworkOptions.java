package gan.metrics.extractor;

import java.util.Optional;

/** What options of networks may not say. */
final class NetworkOptions {
  private NetworkOptions() {}

  static void check(
      Optional<String> sha256,
      Optional<String> probabilities,
      Optional<String> logits,
      double low,
      double high) {
    check(sha256);
    if (probabilities.isPresent() && logits.isPresent()) {
      throw new IllegalArgumentException(
          "give 'probabilities' or 'logits', not both: the one is made from the other");
    }
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "'low' must be less than 'high', and they are " + low + " and " + high);
    }
  }

  static void check(Optional<String> sha256) {
    if (sha256.isPresent() && !sha256.get().matches("[0-9a-fA-F]{64}")) {
      throw new IllegalArgumentException(
          "'sha256' must be 64 hexadecimal digits, not '" + sha256.get() + "'");
    }
  }
}
