package gan.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An interval as a user writes it: {@code -3:3}.
 *
 * @param low its lower end
 * @param high its upper end
 */
record Bounds(double low, double high) {
  private static final String NUMBER = "([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)";
  private static final Pattern BOUNDS = Pattern.compile(NUMBER + ":" + NUMBER);

  /** Reads an interval from an argument. */
  static final class Converter implements ITypeConverter<Bounds> {
    @Override
    public Bounds convert(String text) {
      Matcher bounds = BOUNDS.matcher(text.strip());
      if (!bounds.matches()) {
        throw new TypeConversionException("'" + text + "' is no interval, such as -3:3");
      }
      double low = Double.parseDouble(bounds.group(1));
      double high = Double.parseDouble(bounds.group(2));
      if (!(low < high) || !Float.isFinite((float) low) || !Float.isFinite((float) high)) {
        throw new TypeConversionException("the interval '" + text + "' is empty or endless");
      }
      return new Bounds(low, high);
    }
  }
}
