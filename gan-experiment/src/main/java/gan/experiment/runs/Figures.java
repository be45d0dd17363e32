package gan.experiment.runs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** How numbers and times are written for people. */
public final class Figures {
  /** What stands where there is nothing. */
  public static final String NONE = "-";

  private static final MathContext DIGITS = new MathContext(5);
  private static final double LARGE = 1e7;
  private static final double SMALL = 1e-4;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Figures() {}

  /** A loss or a probability: four decimals. */
  public static String loss(OptionalDouble value) {
    return value.isEmpty()
        ? NONE
        : Math.abs(value.getAsDouble()) < LARGE
            ? String.format(Locale.ROOT, "%.4f", value.getAsDouble())
            : number(value.getAsDouble());
  }

  /** Any number: five digits. */
  public static String number(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value) || value == 0) {
      return value == 0 ? "0" : Double.toString(value);
    }
    return size < SMALL || size >= LARGE
        ? String.format(Locale.ROOT, "%.4e", value)
        : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** Steps done of those that there shall be, such as {@code 1200/5000}. */
  public static String steps(OptionalLong step, OptionalLong steps) {
    String done = step.isPresent() ? Long.toString(step.getAsLong()) : NONE;
    return steps.isPresent() ? done + "/" + steps.getAsLong() : done;
  }

  /** Evaluations, such as {@code fid 23.8 (floor 0.9) @1000}. */
  public static String evaluations(List<Evaluation> evaluations) {
    return evaluations.isEmpty()
        ? NONE
        : evaluations.stream().map(Figures::evaluation).collect(Collectors.joining(", "));
  }

  /** A point in time, to the minute, UTC. */
  public static String minute(Instant time) {
    return MINUTE.format(time);
  }

  /** A number of bytes, such as {@code 1,234 bytes}. */
  public static String bytes(long count) {
    return String.format(Locale.ROOT, "%,d bytes", count);
  }

  private static String evaluation(Evaluation each) {
    String value = each.value().isPresent() ? " " + number(each.value().getAsDouble()) : "";
    String floor =
        each.floor().isPresent() ? " (floor " + number(each.floor().getAsDouble()) + ")" : "";
    return each.metric() + value + floor + " @" + each.step();
  }
}
