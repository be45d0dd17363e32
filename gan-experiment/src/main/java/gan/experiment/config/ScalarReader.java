package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Suggestions;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Shown;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

/** Reads a single value as the type of its slot, without ever turning one type into another. */
final class ScalarReader {
  private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSE = Set.of("false", "False", "FALSE");

  private ScalarReader() {}

  /**
   * The value as JSON.
   *
   * @throws GanException that names the slot, what it takes and what was written
   */
  static JsonNode read(Slot slot, Class<?> type, Node.Scalar written) {
    boolean isText = type == String.class || type == Path.class;
    Node.Scalar scalar =
        written.referred() ? new Node.Scalar(written.location(), written.text(), !isText) : written;
    if (type == int.class || type == Integer.class) {
      return NumberReader.integer(slot, scalar);
    }
    if (type == long.class || type == Long.class) {
      return NumberReader.longInteger(slot, scalar);
    }
    if (type == double.class || type == Double.class) {
      return NumberReader.real(slot, scalar);
    }
    if (type == boolean.class || type == Boolean.class) {
      return truth(slot, scalar);
    }
    if (type.isEnum()) {
      return choice(slot, type, scalar);
    }
    if (type == Path.class) {
      return path(slot, scalar);
    }
    if (type == String.class) {
      return StringNode.valueOf(text(slot, scalar));
    }
    throw new GanException(
        slot.problem(
            ErrorCode.PLUGIN_CONTRACT,
            "is of type " + type.getName() + ", which no option can have",
            "use one of the types that gan.core.spi.Option lists."));
  }

  /** What a type takes, with its article. */
  static String expected(Class<?> type) {
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return type == Path.class ? "a path" : type.isEnum() ? "one of its choices" : "text";
  }

  /** How an enum's constant is written: in lower case, with hyphens. */
  static String spelling(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static GanException wrongType(Slot slot, Node.Scalar scalar, String expected, String fix) {
    return new GanException(
        slot.problem(
                ErrorCode.WRONG_TYPE, "must be " + expected + ", not " + got(scalar), fix + ".")
            .at(scalar.location())
            .suggest("expected " + expected));
  }

  /** What was written, for messages. */
  static String got(Node node) {
    return node instanceof Node.Scalar scalar && !scalar.isNull() ? got(scalar) : node.what();
  }

  private static String got(Node.Scalar scalar) {
    String quoted = Shown.quoted(scalar.text());
    if (!scalar.plain()) {
      return "the quoted text " + quoted;
    }
    if (isTruth(scalar.text())) {
      return "the truth value " + quoted;
    }
    return (NumberReader.isNumber(scalar.text()) ? "the number " : "the text ") + quoted;
  }

  /** Whether YAML 1.2 reads it as text. */
  static boolean isText(Node.Scalar scalar) {
    String text = scalar.text();
    return scalar.referred()
        || !scalar.plain()
        || !(scalar.isNull() || isTruth(text) || NumberReader.isNumber(text));
  }

  private static boolean isTruth(String text) {
    return TRUE.contains(text) || FALSE.contains(text);
  }

  private static JsonNode truth(Slot slot, Node.Scalar scalar) {
    String text = scalar.text();
    if (scalar.plain() && isTruth(text)) {
      return BooleanNode.valueOf(TRUE.contains(text));
    }
    Optional<String> habit = Habits.truth(text);
    if (scalar.plain() && habit.isPresent()) {
      throw new GanException(
          slot.problem(
                  ErrorCode.YAML_HABIT,
                  "is spelled " + Shown.quoted(text) + ", which is text in YAML 1.2",
                  "write " + habit.get() + ".")
              .at(scalar.location())
              .suggest("write " + habit.get()));
    }
    String fix = isTruth(text) ? "write " + text + " without quotes" : "write true or false";
    throw wrongType(slot, scalar, "true or false", fix);
  }

  private static String text(Slot slot, Node.Scalar scalar) {
    if (!isText(scalar)) {
      throw wrongType(
          slot,
          scalar,
          expected(Key.raw(slot.key().type())),
          "put it in quotes: " + "\"" + Shown.plain(scalar.text()) + "\"");
    }
    return scalar.text();
  }

  private static JsonNode path(Slot slot, Node.Scalar scalar) {
    try {
      return new POJONode(Path.of(text(slot, scalar)));
    } catch (InvalidPathException e) {
      throw new GanException(
          slot.problem(
                  ErrorCode.INVALID_VALUE,
                  "cannot be a path: " + Shown.plain(e.getReason()),
                  "write the path of a file or folder.")
              .at(scalar.location()));
    }
  }

  private static JsonNode choice(Slot slot, Class<?> type, Node.Scalar scalar) {
    List<?> constants = Arrays.asList(type.getEnumConstants());
    List<String> choices = Key.choices(type);
    int index = choices.indexOf(scalar.text());
    if (index >= 0) {
      return StringNode.valueOf(((Enum<?>) constants.get(index)).name());
    }
    Optional<String> near = Suggestions.nearest(scalar.text(), choices);
    throw new GanException(
        slot.problem(
                ErrorCode.OUT_OF_RANGE,
                "cannot be " + Shown.quoted(scalar.text()),
                near.map(found -> "write '" + found + "'.").orElse("write one of the choices."))
            .at(scalar.location())
            .suggest(Suggestions.didYouMean(scalar.text(), choices))
            .note("Choices: " + String.join(", ", choices) + "."));
  }
}
