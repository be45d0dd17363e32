package gan.experiment.config;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Spellings that YAML 1.1 read as numbers or truth values and YAML 1.2 does not, and what to write
 * instead.
 */
final class Habits {
  private static final int LONGEST = 40;
  private static final Set<String> YES = Set.of("y", "yes", "on");
  private static final Set<String> NO = Set.of("n", "no", "off");
  private static final Pattern HEXADECIMAL = Pattern.compile("[-+]?0[xX][0-9a-fA-F_]*[0-9a-fA-F]");
  private static final Pattern BINARY = Pattern.compile("[-+]?0b[01_]*[01]");
  private static final Pattern OCTAL = Pattern.compile("[-+]?0o?[0-7_]*[0-7]");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9]+");
  private static final Pattern GROUPED =
      Pattern.compile("[-+]?[0-9][0-9_]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?");
  private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?[0-9]{1,8}(:[0-5]?[0-9])+");

  private Habits() {}

  /** What to write for a truth value in the old spelling. */
  static Optional<String> truth(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return YES.contains(lower)
        ? Optional.of("true")
        : NO.contains(lower) ? Optional.of("false") : Optional.empty();
  }

  /** What to write for a number in the old spelling. */
  static Optional<String> number(String text) {
    if (text.length() > LONGEST || text.matches("[-+]?[0-9]")) {
      return Optional.empty();
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return Optional.of(decimal(text, "0[xX]", 16));
    }
    if (BINARY.matcher(text).matches()) {
      return Optional.of(decimal(text, "0b", 2));
    }
    if (OCTAL.matcher(text).matches()) {
      return Optional.of(decimal(text, "0o", 8));
    }
    if (LEADING_ZERO.matcher(text).matches()) {
      return Optional.of(decimal(text, "0o", 10));
    }
    if (text.contains("_") && GROUPED.matcher(text).matches()) {
      return Optional.of(text.replace("_", "").replaceFirst("^([-+]?)0+(?=[0-9])", "$1"));
    }
    return SEXAGESIMAL.matcher(text).matches() ? Optional.of(seconds(text)) : Optional.empty();
  }

  private static String decimal(String text, String prefix, int radix) {
    String digits = text.replaceFirst("^([-+]?)" + prefix, "$1").replace("_", "");
    return new BigInteger(digits, radix).toString();
  }

  private static String seconds(String text) {
    BigInteger total = BigInteger.ZERO;
    for (String part : text.replaceFirst("^[-+]", "").split(":", -1)) {
      total = total.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
    }
    return (text.startsWith("-") ? total.negate() : total).toString();
  }
}
