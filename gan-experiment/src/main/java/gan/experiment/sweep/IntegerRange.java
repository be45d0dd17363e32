package gan.experiment.sweep;

import gan.experiment.yaml.Shown;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Whole numbers at equal distances, as Python's {@code range}.
 *
 * @param from the first
 * @param to where they end, itself left out
 * @param step from one to the next; not 0
 */
record IntegerRange(long from, long to, long step) {
  private static final Pattern FORM =
      Pattern.compile("range\\(\\s*([^,]*?)\\s*,\\s*([^,]*?)\\s*(?:,\\s*([^,]*?)\\s*)?\\)");

  /** Far from where a sum of two would overflow. */
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}");

  /** Whether a text means to be one. */
  static boolean isOne(String text) {
    return text.startsWith("range(");
  }

  /**
   * Reads {@code range(from,to)} or {@code range(from,to,step)}.
   *
   * @throws IllegalArgumentException if it is not that, empty or endless; the message says what a
   *     text has
   */
  static IntegerRange of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("has a range that is not of two or three numbers");
    }
    String step = form.group(3);
    IntegerRange range =
        new IntegerRange(
            number(form.group(1)), number(form.group(2)), step == null ? 1 : number(step));
    if (range.step == 0) {
      throw new IllegalArgumentException("has a range with the step 0");
    }
    if (range.count() == 0) {
      throw new IllegalArgumentException("has a range without numbers");
    }
    if (range.count() > SweepPlan.MOST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "has a range of %,d numbers, and a sweep has %,d trials at most",
              range.count(),
              SweepPlan.MOST));
    }
    return range;
  }

  /** The numbers as they are written. */
  List<String> texts() {
    return LongStream.range(0, count()).mapToObj(i -> Long.toString(from + i * step)).toList();
  }

  private long count() {
    long span = step > 0 ? to - from : from - to;
    long stride = Math.abs(step);
    return span <= 0 ? 0 : (span + stride - 1) / stride;
  }

  private static long number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "has a range with " + Shown.quoted(text) + ", which is no whole number");
    }
    return Long.parseLong(text);
  }
}
