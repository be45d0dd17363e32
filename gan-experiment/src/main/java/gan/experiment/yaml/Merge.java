package gan.experiment.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts one configuration over another: mappings are merged key by key, all else is replaced. A
 * mapping that names another {@code type} than the one below it replaces it whole, so that options
 * of one part never become options of another.
 */
final class Merge {
  private static final String TYPE = "type";

  private Merge() {}

  /** The keys of both; where both have one, that of {@code above} counts. */
  static Node.Mapping over(Node.Mapping below, Node.Mapping above) {
    Map<String, Node.Entry> merged = new LinkedHashMap<>(below.entries());
    above.entries().forEach((key, entry) -> merged.merge(key, entry, Merge::over));
    return new Node.Mapping(above.location(), merged);
  }

  private static Node.Entry over(Node.Entry below, Node.Entry above) {
    return below.value() instanceof Node.Mapping lower
            && above.value() instanceof Node.Mapping upper
            && isOfOneType(lower, upper)
        ? new Node.Entry(above.key(), over(lower, upper))
        : above;
  }

  private static boolean isOfOneType(Node.Mapping below, Node.Mapping above) {
    Optional<String> type = type(above);
    return type.isEmpty() || type(below).isEmpty() || type.equals(type(below));
  }

  private static Optional<String> type(Node.Mapping mapping) {
    return Optional.ofNullable(mapping.entries().get(TYPE))
        .map(Node.Entry::value)
        .filter(Node.Scalar.class::isInstance)
        .map(value -> ((Node.Scalar) value).text());
  }
}
