package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Shown;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;

/** Reads numbers exactly: nothing is rounded, wrapped or guessed. */
final class NumberReader {
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern REAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final int LONGEST = 20;

  private NumberReader() {}

  /** Whether YAML 1.2 reads an unquoted text as a number. */
  static boolean isNumber(String text) {
    return REAL.matcher(text).matches() || NOT_FINITE.matcher(text).matches();
  }

  static JsonNode integer(Slot slot, Node.Scalar scalar) {
    return IntNode.valueOf((int) whole(slot, scalar, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  static JsonNode longInteger(Slot slot, Node.Scalar scalar) {
    return LongNode.valueOf(whole(slot, scalar, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  static JsonNode real(Slot slot, Node.Scalar scalar) {
    String text = scalar.text();
    checkSpelling(slot, scalar, "a number");
    if (NOT_FINITE.matcher(text).matches()) {
      throw outOfRange(slot, scalar, "must be a finite number", "write a finite number.");
    }
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      throw outOfRange(
          slot, scalar, "must lie within ±" + Double.MAX_VALUE, "write a smaller number.");
    }
    if (number == 0 && !text.split("[eE]", 2)[0].matches("[-+.0]*")) {
      throw outOfRange(slot, scalar, "must be 0 or beyond ±" + Double.MIN_VALUE, "write 0.");
    }
    checkRange(slot, scalar, number);
    return DoubleNode.valueOf(number + 0.0); // -0.0 becomes 0.0
  }

  private static long whole(Slot slot, Node.Scalar scalar, long least, long most) {
    String text = scalar.text();
    checkSpelling(slot, scalar, "a whole number");
    if (!WHOLE.matcher(text).matches()) {
      throw ScalarReader.wrongType(
          slot, scalar, "a whole number", "write " + wholeInstead(text).orElse("a whole number"));
    }
    BigDecimal number = text.length() > LONGEST ? null : new BigDecimal(text);
    if (number == null
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      String limit =
          text.startsWith("-")
              ? String.format(Locale.ROOT, "must be at least %d", least)
              : String.format(Locale.ROOT, "must be at most %d", most);
      throw outOfRange(
          slot,
          scalar,
          limit,
          text.startsWith("-") ? "write a larger number." : "write a smaller number.");
    }
    checkRange(slot, scalar, number.doubleValue());
    return number.longValueExact();
  }

  private static Optional<String> wholeInstead(String text) {
    if (NOT_FINITE.matcher(text).matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(text);
    return Math.rint(number) == number && Math.abs(number) < 1e15
        ? Optional.of(String.format(Locale.ROOT, "%d", (long) number))
        : Optional.empty();
  }

  /** Refuses what is not a number in YAML 1.2, with what to write where it was one in YAML 1.1. */
  private static void checkSpelling(Slot slot, Node.Scalar scalar, String expected) {
    String text = scalar.text();
    Optional<String> habit = Habits.number(text);
    if (!scalar.plain() || (!isNumber(text) && habit.isEmpty())) {
      String fix =
          !scalar.plain() && isNumber(text)
              ? "write " + Shown.plain(habit.orElse(text)) + " without quotes"
              : "write " + expected;
      throw ScalarReader.wrongType(slot, scalar, expected, fix);
    }
    if (habit.isPresent()) {
      throw new GanException(
          slot.problem(
                  ErrorCode.YAML_HABIT,
                  "is spelled " + Shown.quoted(text) + ", which is no decimal number",
                  "write " + habit.get() + alternative(text) + ".")
              .at(scalar.location())
              .suggest("write " + habit.get()));
    }
  }

  /** With only leading zeros it may have been meant as a decimal number all the same. */
  private static String alternative(String text) {
    return text.matches("[-+]?0+[1-7][0-7]+")
        ? ", or " + new BigDecimal(text).toPlainString() + " if no octal number was meant"
        : "";
  }

  private static void checkRange(Slot slot, Node.Scalar scalar, double number) {
    if (!slot.key().range().holds(number)) {
      String phrase = slot.key().range().phrase();
      throw outOfRange(slot, scalar, "must be " + phrase, "write a number that is " + phrase + ".");
    }
  }

  private static GanException outOfRange(Slot slot, Node.Scalar scalar, String rule, String fix) {
    Problem problem =
        slot.problem(ErrorCode.OUT_OF_RANGE, rule + ", not " + Shown.quoted(scalar.text()), fix);
    return new GanException(problem.at(scalar.location()).suggest(rule));
  }
}
