package gan.experiment.yaml;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values that references can lead to.
 *
 * @param root the merged configuration
 * @param byDefault the default of a key that is not written, as it would be written
 */
record Targets(Node.Mapping root, Function<String, Optional<String>> byDefault) {
  /** In longer lines nothing is searched for. */
  private static final int LONGEST_LINE = 10_000;

  /** A single value, or what was refused in its place. */
  Node find(Template.Reference reference) {
    String[] keys = reference.name().split("\\.", -1);
    Node node = root;
    for (int i = 0; i < keys.length; i++) {
      if (!(node instanceof Node.Mapping mapping)) {
        throw notWritten(reference, keys, i, List.of());
      }
      Node.Entry entry = mapping.entries().get(keys[i]);
      if (entry == null) {
        throw notWritten(reference, keys, i, List.copyOf(mapping.entries().keySet()));
      }
      node = entry.value();
      if (node instanceof Node.Refused) {
        return node;
      }
    }
    if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
      throw notSingle(reference, node);
    }
    return node;
  }

  /** Where a reference stands; the whole value where that cannot be told. */
  static Location place(Node.Scalar scalar, Template.Reference reference) {
    Location whole = scalar.location();
    if (whole.text().length() > LONGEST_LINE) {
      return whole;
    }
    int columns = whole.text().codePointCount(0, whole.text().length());
    if (whole.column() < 1 || whole.column() > columns) {
      return whole;
    }
    int start = whole.text().offsetByCodePoints(0, whole.column() - 1);
    int found = start - 1;
    for (int i = 0; i <= reference.number(); i++) {
      found = whole.text().indexOf(Template.OPEN, found + 1);
      if (found < 0) {
        return whole;
      }
    }
    int offset = whole.text().codePointCount(start, found);
    int length = reference.text().codePointCount(0, reference.text().length());
    boolean isSame = whole.text().startsWith(reference.text(), found);
    return isSame && offset + length <= whole.length() ? whole.part(offset, length) : whole;
  }

  private GanException notWritten(
      Template.Reference reference, String[] keys, int index, List<String> written) {
    Optional<String> value = byDefault.apply(reference.name());
    if (value.isPresent()) {
      return new GanException(
          Problem.of(
                  ErrorCode.BAD_REFERENCE,
                  "the key of '" + reference.text() + "' is not written: it has its default",
                  "write '" + flow(keys, value.get()) + "' too.")
              .note("References lead only to what is written."));
    }
    Optional<String> meant = meant(reference.name(), keys, index, written);
    return new GanException(
        Problem.of(
                ErrorCode.BAD_REFERENCE,
                Shown.quoted(reference.text()) + " leads to no key of the experiment",
                meant.map(name -> "write '" + name + "'.").orElse("name a key that is written."))
            .suggest(meant.map(name -> "did you mean '" + name + "'?").orElse(""))
            .note(
                written.isEmpty()
                    ? "'"
                        + String.join(".", Arrays.asList(keys).subList(0, index))
                        + "' has no keys."
                    : "Written there: " + Shown.line(String.join(", ", written)) + "."));
  }

  /** A name in capitals is that of an environment variable. */
  private static Optional<String> meant(
      String name, String[] keys, int index, List<String> written) {
    if (name.matches("[A-Z][A-Z0-9]*")) {
      return Optional.of("${env:" + name + "}");
    }
    return Suggestions.nearest(keys[index], written)
        .map(
            found -> {
              String[] path = keys.clone();
              path[index] = found;
              return "${" + String.join(".", path) + "}";
            });
  }

  /** Such as {@code training: {batchSize: 64}}. */
  private static String flow(String[] keys, String value) {
    return String.join(": {", keys) + ": " + value + "}".repeat(keys.length - 1);
  }

  private static GanException notSingle(Template.Reference reference, Node node) {
    return new GanException(
        Problem.of(
            ErrorCode.BAD_REFERENCE,
            Shown.quoted(reference.text())
                + (node instanceof Node.Scalar
                    ? " leads to a key that has no value"
                    : " must lead to a single value, not to " + node.what()),
            "name a key that has a single value."));
  }
}
