package gan.cli;

import gan.core.explore.Traversal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gan explore traverse}. */
@Command(
    name = "traverse",
    mixinStandardHelpOptions = true,
    description = "Moves one coordinate of latent vectors and keeps every other.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan explore traverse runs/00001-digits --coordinate 0,5 --midpoints 1,2,3",
      "  gan explore traverse runs/00001-digits --coordinate 7 --range -2:2 --steps 20 --gif"
    })
final class TraverseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ExploreOptions options;
  @Mixin private AnimationOption animation;

  @Option(
      names = "--coordinate",
      paramLabel = "I",
      split = ",",
      required = true,
      description = "Which coordinates, from 0, such as 0 or 3,7.")
  private List<Integer> coordinates;

  @Option(
      names = "--midpoints",
      paramLabel = "SEEDS",
      converter = Seeds.Converter.class,
      defaultValue = "0-3",
      description = "A row for each: what stays as it is (default: ${DEFAULT-VALUE}).")
  private Seeds midpoints;

  @Option(
      names = "--range",
      paramLabel = "LOW:HIGH",
      converter = Bounds.Converter.class,
      description =
          "What values the coordinate takes (default: -3:3; the whole interval of uniform latent"
              + " vectors).")
  private Optional<Bounds> range = Optional.empty();

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "9",
      description = "Samples in a row (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Override
  public Integer call() {
    return options.explore(spec, animation.isWanted(), this::explore);
  }

  private Exploration explore(Explored explored) {
    int size = explored.latentSize();
    for (int coordinate : coordinates) {
      explored
          .complaints()
          .unless(
              coordinate >= 0 && coordinate < size,
              "there is no coordinate " + coordinate + ": latent vectors have " + size,
              "use 0 to " + (size - 1) + ".");
    }
    explored.checkSteps(steps);
    explored.checkSize((long) coordinates.size() * midpoints.list().size(), steps);
    explored.complaints().raise();
    Bounds bounds =
        range.orElse(
            explored.isNormal()
                ? new Bounds(-3, 3)
                : new Bounds(explored.latent().low(), explored.latent().high()));
    return new Exploration(
        explored
            .subject()
            .draw(
                new Traversal(bounds.low(), bounds.high(), steps)
                    .plan(explored.subject(), coordinates, midpoints.list())),
        List.of());
  }
}
