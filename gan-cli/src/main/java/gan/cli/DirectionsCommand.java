package gan.cli;

import gan.core.explore.Directions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gan explore directions}. */
@Command(
    name = "directions",
    mixinStandardHelpOptions = true,
    description = "Finds directions of the latent space in which much changes; a row for each.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan explore directions runs/00001-digits --method sefa --count 3",
      "  gan explore directions runs/00001-digits --method pca --seed 5 --gif"
    })
final class DirectionsCommand implements Callable<Integer> {
  private static final double DEVIATIONS = 3;

  /** How directions are found. */
  enum Method {
    /** From the first weight. */
    SEFA,
    /** From samples. */
    PCA
  }

  @Spec private CommandSpec spec;
  @Mixin private ExploreOptions options;
  @Mixin private AnimationOption animation;

  @Option(
      names = "--method",
      required = true,
      description =
          "sefa: eigenvectors of the first weight; pca: principal components of samples, led back"
              + " to latent vectors.")
  private Method method;

  @Option(
      names = "--count",
      paramLabel = "K",
      defaultValue = "5",
      description = "How many, the strongest first (default: ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--seed",
      defaultValue = "0",
      description = "The vector that is moved (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--range",
      paramLabel = "LOW:HIGH",
      converter = Bounds.Converter.class,
      description = "How far along each direction (default: three deviations both ways).")
  private Optional<Bounds> range = Optional.empty();

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "7",
      description = "Samples in a row (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "How many samples pca looks at (default: 1000, or 8 times the latent size if more).")
  private Optional<Integer> samples = Optional.empty();

  @Override
  public Integer call() {
    return options.explore(spec, animation.isWanted(), this::explore);
  }

  private Exploration explore(Explored explored) {
    int size = explored.latentSize();
    int drawn = samples.orElse(Math.max(1000, 8 * size));
    explored
        .complaints()
        .unless(
            count >= 1 && count <= size,
            "there cannot be " + count + " directions: latent vectors have " + size + " numbers",
            "use --count 1 to " + size + ".");
    explored
        .complaints()
        .unless(
            drawn >= size + 2,
            drawn + " samples are too few for latent vectors of " + size + " numbers",
            "use --samples " + (size + 2) + " or more.");
    explored.checkSteps(steps);
    explored.checkSize(count, steps);
    explored.complaints().raise();
    Directions directions =
        method == Method.SEFA
            ? Directions.sefa(explored.subject(), count)
            : Directions.pca(explored.subject(), count, drawn);
    Bounds bounds = range.orElseGet(() -> around(deviation(explored)));
    return new Exploration(
        explored
            .subject()
            .draw(directions.plan(explored.subject(), seed, bounds.low(), bounds.high(), steps)),
        List.of(directions.origin()));
  }

  private static double deviation(Explored explored) {
    double width = explored.latent().high() - explored.latent().low();
    return explored.isNormal() ? 1 : width / Math.sqrt(12);
  }

  private static Bounds around(double deviation) {
    return new Bounds(-DEVIATIONS * deviation, DEVIATIONS * deviation);
  }
}
