package gan.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Seeds as a user writes them: {@code 1,5,10-20}.
 *
 * @param list every seed, in order
 */
record Seeds(List<Long> list) {
  private static final int MOST = 100_000;
  private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

  /** Reads seeds from an argument. */
  static final class Converter implements ITypeConverter<Seeds> {
    @Override
    public Seeds convert(String text) {
      LongStream seeds = LongStream.empty();
      long count = 0;
      for (String piece : text.split(",", -1)) {
        Matcher range = RANGE.matcher(piece.strip());
        if (!range.matches()) {
          throw new TypeConversionException(
              "'" + piece + "' is no seed or range of seeds, such as 5 or 10-20");
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
        count += Math.max(0, last - first + 1);
        if (last < first || count > MOST) {
          throw new TypeConversionException(
              last < first
                  ? "the range '" + piece + "' is empty"
                  : "more than " + MOST + " seeds at once");
        }
        seeds = LongStream.concat(seeds, LongStream.rangeClosed(first, last));
      }
      return new Seeds(seeds.boxed().toList());
    }
  }
}
