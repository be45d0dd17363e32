package gan.cli;

import gan.core.explore.Arithmetic;
import gan.core.explore.Interpolation.Ends;
import gan.core.explore.Plan;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gan explore arithmetic}. */
@Command(
    name = "arithmetic",
    mixinStandardHelpOptions = true,
    description = "Adds, subtracts and multiplies latent vectors, number by number.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan explore arithmetic runs/00001-digits --a 1,2 --b 8,9",
      "  gan explore arithmetic runs/00001-digits --plus 1,2,3 --minus 4,5,6 --to 7,8,9"
    })
final class ArithmeticCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ExploreOptions options;

  @Option(
      names = "--a",
      paramLabel = "SEEDS",
      converter = Seeds.Converter.class,
      description = "The first vector of each row (default: 0,2,4,6).")
  private Optional<Seeds> first = Optional.empty();

  @Option(
      names = "--b",
      paramLabel = "SEEDS",
      converter = Seeds.Converter.class,
      description = "The second vector of each row (default: 1,3,5,7).")
  private Optional<Seeds> second = Optional.empty();

  @Option(
      names = "--plus",
      paramLabel = "SEEDS",
      converter = Seeds.Converter.class,
      description = "Instead: a of a - b + c, the mean of these.")
  private Optional<Seeds> plus = Optional.empty();

  @Option(
      names = "--minus",
      paramLabel = "SEEDS",
      converter = Seeds.Converter.class,
      description = "b, the mean of these.")
  private Optional<Seeds> minus = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "SEEDS",
      converter = Seeds.Converter.class,
      description = "c, the mean of these.")
  private Optional<Seeds> to = Optional.empty();

  @Override
  public Integer call() {
    return options.explore(spec, false, this::explore);
  }

  private Exploration explore(Explored explored) {
    Plan plan =
        Stream.of(plus, minus, to).anyMatch(Optional::isPresent)
            ? analogy(explored)
            : pairs(explored);
    return new Exploration(explored.subject().draw(plan), List.of());
  }

  private Plan pairs(Explored explored) {
    List<Ends> pairs = SeedPairs.of("--a", first, "--b", second, explored.complaints());
    explored.checkSize(pairs.size(), 5);
    explored.complaints().raise();
    return new Arithmetic(explored.subject()).pairs(pairs);
  }

  private Plan analogy(Explored explored) {
    explored
        .complaints()
        .unless(
            plus.isPresent() && minus.isPresent() && to.isPresent(),
            "a - b + c needs all of --plus, --minus and --to",
            "add those that are missing.");
    explored
        .complaints()
        .unless(
            first.isEmpty() && second.isEmpty(),
            "--a and --b are pairs, and --plus, --minus and --to are groups: they exclude each"
                + " other",
            "leave one kind out.");
    long longest =
        Stream.of(plus, minus, to)
            .flatMap(Optional::stream)
            .mapToLong(seeds -> seeds.list().size())
            .max()
            .orElse(0);
    explored.checkSize(4, longest + 1);
    explored.complaints().raise();
    return new Arithmetic(explored.subject())
        .analogy(plus.orElseThrow().list(), minus.orElseThrow().list(), to.orElseThrow().list());
  }
}
