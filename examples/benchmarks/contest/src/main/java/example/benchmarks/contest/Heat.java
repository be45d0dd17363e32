package example.benchmarks.contest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one child process does, as its command line says it: every contestant reads the same.
 *
 * @param model what is trained
 * @param batch samples of an update
 * @param precision of products and convolutions
 * @param fakes what the generator's update is computed from
 * @param threads for one operation; 0 for one for each processor
 * @param warmUp steps that are not measured
 * @param steps steps that are
 */
public record Heat(
    Model model, int batch, Precision precision, Fakes fakes, int threads, int warmUp, int steps) {

  /** Reads what {@link #arguments} wrote. */
  public static Heat parse(String... arguments) {
    Map<String, String> values =
        Arrays.stream(arguments)
            .map(argument -> argument.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Function<String, Integer> number = key -> Integer.valueOf(values.get(key));
    return new Heat(
        Model.valueOf(constant(values.get("model"))),
        number.apply("batch"),
        Precision.valueOf(constant(values.get("precision"))),
        Fakes.valueOf(constant(values.get("fakes"))),
        number.apply("threads"),
        number.apply("warmUp"),
        number.apply("steps"));
  }

  /** Such as {@code model=dcgan}. */
  public List<String> arguments() {
    return List.of(
        "model=" + word(model),
        "batch=" + batch,
        "precision=" + word(precision),
        "fakes=" + word(fakes),
        "threads=" + threads,
        "warmUp=" + warmUp,
        "steps=" + steps);
  }

  /** The threads that are meant. */
  public int processors() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
