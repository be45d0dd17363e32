package gan.cli;

import gan.core.explore.Truncation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gan explore truncate}. */
@Command(
    name = "truncate",
    mixinStandardHelpOptions = true,
    description = "Draws latent vectors towards their mean, or away from it; a column for each ψ.",
    footerHeading = "%nExamples:%n",
    footer = {"  gan explore truncate runs/00001-digits --seeds 1-5 --values 2,1,0.5,0"})
final class TruncateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ExploreOptions options;
  @Mixin private AnimationOption animation;

  @Option(
      names = "--values",
      paramLabel = "PSI",
      split = ",",
      defaultValue = "1.5,1,0.7,0.5,0.2,0",
      description = "What the distance from the mean is multiplied by (default: ${DEFAULT-VALUE}).")
  private List<Double> values;

  @Option(
      names = "--seeds",
      converter = Seeds.Converter.class,
      defaultValue = "0-7",
      description = "A row for each (default: ${DEFAULT-VALUE}).")
  private Seeds seeds;

  @Override
  public Integer call() {
    return options.explore(spec, animation.isWanted(), this::explore);
  }

  private Exploration explore(Explored explored) {
    for (double psi : values) {
      explored
          .complaints()
          .unless(
              Float.isFinite((float) psi),
              "nothing can be multiplied by " + psi,
              "give --values finite numbers.");
    }
    explored.checkSize(seeds.list().size(), values.size());
    explored.complaints().raise();
    return new Exploration(
        explored.subject().draw(new Truncation(values).plan(explored.subject(), seeds.list())),
        List.of());
  }
}
