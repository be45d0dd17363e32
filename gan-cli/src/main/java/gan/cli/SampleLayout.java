package gan.cli;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import picocli.CommandLine.Option;

/** The options that say which samples to draw, and where on the picture. */
final class SampleLayout {
  private static final int SAMPLES = 64;
  private static final int COLUMNS = 8;

  @Option(
      names = "--seeds",
      converter = Seeds.Converter.class,
      description = "One sample for each, such as 1,5,10-20 (default: 0-63; for each class 0-7).")
  private Optional<Seeds> seeds = Optional.empty();

  @Option(
      names = "--label",
      description =
          "Class of every sample; without it, a generator that knows classes gives a row to each.")
  private Optional<Integer> label = Optional.empty();

  @Option(
      names = "--columns",
      description = "Images in a row, unless each class has one (default: 8).")
  private Optional<Integer> columns = Optional.empty();

  /**
   * What a generator shall make.
   *
   * @param classes how many classes it knows; 0 if it is not told which to make
   * @throws GanException if the options do not fit it
   */
  SampleSheet sheet(int classes) {
    columns
        .filter(number -> number < 1)
        .ifPresent(
            number -> {
              throw bad("a row cannot have " + number + " images", "use 1 or more.");
            });
    label
        .flatMap(wanted -> ClassLabel.problem(wanted, classes))
        .ifPresent(
            problem -> {
              throw new GanException(problem);
            });
    boolean byClass = classes > 0 && label.isEmpty();
    if (byClass && columns.isPresent()) {
      throw bad(
          "each class has a row of its own: '--columns' cannot be kept",
          "choose how many there are with --seeds, or choose one class with --label.");
    }
    return byClass
        ? SampleSheet.byClass(seeds(COLUMNS), classes)
        : SampleSheet.of(seeds(SAMPLES), label.orElse(0), columns.orElse(COLUMNS));
  }

  /** Whether seeds were asked for. */
  boolean choosesSeeds() {
    return seeds.isPresent();
  }

  private List<Long> seeds(int count) {
    return seeds.map(Seeds::list).orElseGet(() -> LongStream.range(0, count).boxed().toList());
  }

  private static GanException bad(String message, String fix) {
    return new GanException(Problem.of(ErrorCode.BAD_ARGUMENT, message, fix));
  }
}
