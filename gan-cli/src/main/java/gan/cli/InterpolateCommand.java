package gan.cli;

import gan.core.explore.Interpolation;
import gan.core.explore.Interpolation.Ends;
import gan.core.explore.InterpolationPath;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gan explore interpolate}. */
@Command(
    name = "interpolate",
    mixinStandardHelpOptions = true,
    description = "Walks from one latent vector to another; a row for each pair of seeds.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan explore interpolate runs/00001-digits --from 1,2 --to 8,9 --steps 10",
      "  gan explore interpolate runs/00001-digits --seeds 1,2,3 --gif"
    })
final class InterpolateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ExploreOptions options;
  @Mixin private AnimationOption animation;

  @Option(
      names = "--from",
      paramLabel = "SEEDS",
      converter = Seeds.Converter.class,
      description = "Where each row starts (default: 0,2,4,6).")
  private Optional<Seeds> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "SEEDS",
      converter = Seeds.Converter.class,
      description = "Where each row ends (default: 1,3,5,7).")
  private Optional<Seeds> to = Optional.empty();

  @Option(
      names = "--seeds",
      converter = Seeds.Converter.class,
      description = "A chain instead: from each seed to the next.")
  private Optional<Seeds> seeds = Optional.empty();

  @Option(
      names = "--path",
      description =
          "linear or spherical (default: spherical for normal latent vectors, else linear).")
  private Optional<InterpolationPath> path = Optional.empty();

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "8",
      description = "Samples in a row, both ends included (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Override
  public Integer call() {
    return options.explore(spec, animation.isWanted(), this::explore);
  }

  private Exploration explore(Explored explored) {
    List<Ends> pairs = pairs(explored.complaints());
    explored.checkSteps(steps);
    explored.checkSize(pairs.size(), steps);
    explored.complaints().raise();
    InterpolationPath taken =
        path.orElse(explored.isNormal() ? InterpolationPath.SPHERICAL : InterpolationPath.LINEAR);
    return new Exploration(
        explored.subject().draw(new Interpolation(taken, steps).plan(explored.subject(), pairs)),
        List.of(note(taken, explored)));
  }

  private List<Ends> pairs(Complaints complaints) {
    if (seeds.isEmpty()) {
      return SeedPairs.of("--from", from, "--to", to, complaints);
    }
    List<Long> chain = seeds.get().list();
    complaints.unless(
        from.isEmpty() && to.isEmpty(),
        "--seeds is a chain, and --from and --to are ends of rows: they exclude each other",
        "leave one of them out.");
    complaints.unless(
        chain.size() >= 2, "a chain of one seed leads nowhere", "give --seeds two or more.");
    return IntStream.range(1, chain.size())
        .mapToObj(i -> new Ends(chain.get(i - 1), chain.get(i)))
        .toList();
  }

  private static String note(InterpolationPath taken, Explored explored) {
    if (taken == InterpolationPath.LINEAR) {
      return "Path: linear.";
    }
    return explored.isNormal()
        ? "Path: spherical."
        : "Path: spherical, as asked. Latent vectors are uniform in ["
            + explored.latent().low()
            + ", "
            + explored.latent().high()
            + "), which an arc may leave: --path linear stays inside.";
  }
}
