package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Shown;
import java.util.List;
import java.util.Optional;

/**
 * A key that nothing knows, and the known one that was probably meant.
 *
 * @param name the key as it was written
 * @param entry where it was written, and its value
 * @param meant the key that was probably meant
 */
record UnknownKey(String name, Node.Entry entry, Optional<String> meant) {

  /** Looks for the key that was meant. In a file only keys that are not written yet can be. */
  static UnknownKey of(String name, Node.Entry entry, List<String> known, Node.Mapping mapping) {
    List<String> candidates =
        known.stream()
            .filter(key -> isOverride(entry.key()) || !mapping.entries().containsKey(key))
            .toList();
    Optional<String> called =
        Synonyms.of(word(name)).map(Synonyms.Meant::key).filter(candidates::contains);
    return new UnknownKey(
        name, entry, called.or(() -> Suggestions.nearest(word(name), candidates)));
  }

  /** The problem of a key in a mapping. */
  Problem problem(Section section, List<String> known) {
    String keys = known.isEmpty() ? "none" : String.join(", ", known);
    return Problem.of(
            ErrorCode.UNKNOWN_KEY,
            "unknown key " + Shown.quoted(name) + section.label(),
            isLeftOver(section) ? replacing(section) : fix())
        .at(entry.key())
        .suggest(meant.map(found -> "did you mean '" + found + "'?").orElse(""))
        .note("Known keys: " + keys + ".");
  }

  /** Whether it is an option of the part that an override chose another one for. */
  private boolean isLeftOver(Section section) {
    return !section.part().isEmpty() && isOverride(section.place()) && !isOverride(entry.key());
  }

  private static String replacing(Section section) {
    return "delete it, or replace the whole part: --set '%s={type: %s}'."
        .formatted(section.path(), section.part());
  }

  private static boolean isOverride(Location place) {
    return place.file().equals(Places.OVERRIDE);
  }

  private String fix() {
    if (meant.isPresent() && name.contains(":")) {
      return "put a space after its colon.";
    }
    return meant
        .map(found -> "rename it to '" + found + "'.")
        .or(this::elsewhere)
        .orElse("delete it.");
  }

  /** What another program calls so is written at another place here. */
  private Optional<String> elsewhere() {
    return Synonyms.of(word(name))
        .map(found -> "write it as '" + found.key() + "' of " + found.where() + ".");
  }

  /** {@code steps} of {@code steps:5}, which YAML reads as one word. */
  private static String word(String name) {
    int colon = name.indexOf(':');
    return colon > 0 ? name.substring(0, colon) : name;
  }
}
