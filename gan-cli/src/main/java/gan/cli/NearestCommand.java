package gan.cli;

import gan.core.explore.NearestSamples;
import gan.core.explore.NearestSamples.Neighbour;
import gan.core.game.Samples;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gan explore nearest}. */
@Command(
    name = "nearest",
    mixinStandardHelpOptions = true,
    description = "Sets samples beside the training samples that are nearest to them.",
    footerHeading = "%nExamples:%n",
    footer = {"  gan explore nearest runs/00001-digits --seeds 1-4 --count 3"})
final class NearestCommand implements Callable<Integer> {
  private static final long OF_ENDLESS = 10_000;

  @Spec private CommandSpec spec;
  @Mixin private ExploreOptions options;

  @Option(
      names = "--seeds",
      converter = Seeds.Converter.class,
      defaultValue = "0-7",
      description = "A row for each (default: ${DEFAULT-VALUE}).")
  private Seeds seeds;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "5",
      description = "Training samples in a row (default: ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--among",
      paramLabel = "N",
      description = "Looks at the first N training samples (default: all; 10000 of endless data).")
  private Optional<Long> among = Optional.empty();

  @Override
  public Integer call() {
    return options.explore(spec, false, this::explore);
  }

  private Exploration explore(Explored explored) {
    explored
        .complaints()
        .unless(
            count >= 1, "a sample cannot have " + count + " neighbours", "use --count 1 or more.");
    explored
        .complaints()
        .unless(
            among.orElse(1L) >= 1,
            "nothing can be found among " + among.orElse(1L) + " training samples",
            "use --among 1 or more.");
    explored.checkSize(seeds.list().size(), count + 1L);
    explored.complaints().raise();
    List<float[]> vectors = explored.subject().vectors(seeds.list());
    List<Samples> made = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      made.add(explored.subject().samples(List.of(vectors.get(i)), seeds.list().get(i)));
    }
    try (DataSource data = explored.openData()) {
      check(data.sample(), explored.subject().generator().sample());
      long most = among.orElse(data.size().orElse(OF_ENDLESS));
      NearestSamples found = NearestSamples.find(Samples.joined(made), data, count, most);
      List<String> rows = seeds.list().stream().map(seed -> "seed " + seed).toList();
      return new Exploration(found.picture(rows), notes(found, rows));
    }
  }

  private static List<String> notes(NearestSamples found, List<String> rows) {
    List<String> notes = new ArrayList<>();
    notes.add("Distances to the nearest of " + found.among() + " training samples, and which:");
    for (int i = 0; i < rows.size(); i++) {
      notes.add("  " + rows.get(i) + ": " + distances(found.neighbours().get(i)));
    }
    return notes;
  }

  private static String distances(List<Neighbour> neighbours) {
    return neighbours.stream()
        .map(
            neighbour ->
                String.format(Locale.ROOT, "%.3f (%d)", neighbour.distance(), neighbour.index()))
        .collect(Collectors.joining(", "));
  }

  /** The data may have changed since the training. */
  static void check(SampleSpec found, SampleSpec wanted) {
    if (!found.shape().equals(wanted.shape()) || !found.range().equals(wanted.range())) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_FORMAT,
              "the run's data has "
                  + found.shape()
                  + " in "
                  + found.range()
                  + ", and its generator makes "
                  + wanted.shape()
                  + " in "
                  + wanted.range(),
              "put the data back that the run was trained on."));
    }
  }
}
