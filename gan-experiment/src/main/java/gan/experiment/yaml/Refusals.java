package gan.experiment.yaml;

import gan.core.problem.ErrorCode;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** The parts of YAML that configurations do not use, and those that could load code. */
final class Refusals {
  private static final Set<String> CLASS_KEYS = Set.of("class", "class_path");

  private final Problems problems;

  Refusals(Problems problems) {
    this.problems = problems;
  }

  /** Reports what a value carries besides itself; tells whether it must not be read. */
  boolean refuses(NodeEvent event, Location place) {
    if (event instanceof AliasEvent alias) {
      String name = "*" + alias.getAlias().getValue();
      problems.add(unsupported("alias", name, "write the value out.", place));
      return true;
    }
    event
        .getAnchor()
        .ifPresent(
            anchor -> {
              String fix = "delete it, and write the value out wherever it is meant.";
              problems.add(unsupported("anchor", "&" + anchor.getValue(), fix, place));
            });
    Optional<String> tag = tag(event);
    tag.ifPresent(name -> problems.add(tagged(name, event.getAnchor().isPresent(), place)));
    return tag.isPresent();
  }

  /** Reports a key that is not one; tells whether its value must be left out. */
  boolean refuses(Node.Scalar key) {
    if (key.text().equals("<<") && key.plain()) {
      problems.add(
          feature("the merge key '<<' is not supported", "write the keys out.", key.location()));
      return true;
    }
    if (CLASS_KEYS.contains(key.text())) {
      problems.add(
          Problem.of(
                  ErrorCode.UNSAFE_TAG,
                  "key '" + key.text() + "' is refused: experiments name parts, never classes",
                  "write 'type:' and the name of an installed part.")
              .at(key.location()));
      return true;
    }
    return false;
  }

  static Problem directive(Location place) {
    return feature("the directive '%YAML' is not supported", "delete it.", place);
  }

  static Problem feature(String message, String fix, Location place) {
    return Problem.of(ErrorCode.YAML_FEATURE, message, fix).at(place);
  }

  private static Problem unsupported(String what, String name, String fix, Location place) {
    String message = "the " + what + " " + Shown.quoted(name) + " is not supported";
    return feature(message, fix, resized(place, name));
  }

  private static Problem tagged(String tag, boolean isBehindAnchor, Location place) {
    String name = tag.replaceFirst("^tag:yaml.org,2002:", "!!");
    return Problem.of(
            ErrorCode.UNSAFE_TAG,
            "the tag " + Shown.quoted(name) + " is refused: tags can load code",
            "delete it; parts are chosen with 'type:' and a name.")
        .at(isBehindAnchor ? place : resized(place, name));
  }

  private static Location resized(Location place, String word) {
    return place.part(0, word.codePointCount(0, word.length()));
  }

  private static Optional<String> tag(NodeEvent event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent collection
        ? collection.getTag()
        : Optional.empty();
  }
}
