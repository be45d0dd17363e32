package gan.cli;

import gan.core.explore.Subject;
import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import gan.experiment.SavedRun;
import gan.experiment.json.JsonText;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which generator is explored, and where the picture goes. */
final class ExploreOptions {
  @Mixin private PluginOptions plugins;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run;

  @Option(
      names = "--label",
      description = "Class of every sample, if the generator knows classes (default: 0).")
  private Optional<Integer> label = Optional.empty();

  @Mixin private GivenImages given;

  @Option(names = "--out", description = "The PNG to write; must not exist (default: in the run).")
  private Optional<Path> out = Optional.empty();

  @Mixin private ResultOptions results;

  /** Explores, draws and says what was done. */
  int explore(CommandSpec spec, boolean isAnimated, Function<Explored, Exploration> work) {
    RunDirectory directory = RunDirectory.open(run);
    PluginRegistry registry = plugins.load();
    Path picture = out.orElseGet(() -> directory.newPicture(spec.name()));
    Path animation = animation(picture);
    refuseExisting(picture);
    if (isAnimated) {
      refuseExisting(animation);
    }
    SavedRun saved = SavedRun.find(directory, OptionalLong.empty());
    try (TrainedGenerator generator = saved.generator(registry)) {
      Complaints complaints = new Complaints();
      Subject subject = subject(generator, saved, registry, complaints);
      Exploration found = work.apply(new Explored(subject, saved, registry, complaints));
      List<String> lines = new ArrayList<>(found.notes());
      if (!found.picture().write(picture)) {
        lines.addAll(found.labels());
      }
      List<String> files = new ArrayList<>(List.of(picture.toString()));
      if (isAnimated) {
        found.picture().writeAnimation(animation);
        files.add(animation.toString());
      }
      print(lines, files, spec.commandLine().getOut());
      return 0;
    }
  }

  private void print(List<String> lines, List<String> files, PrintWriter printer) {
    if (results.isJson()) {
      printer.println(JsonText.of(Map.of("files", files, "notes", lines)));
    } else {
      lines.forEach(printer::println);
      files.forEach(printer::println);
    }
    printer.flush();
  }

  /** Whether a class was asked for. */
  boolean choosesLabel() {
    return label.isPresent();
  }

  private Subject subject(
      TrainedGenerator generator, SavedRun saved, PluginRegistry registry, Complaints complaints) {
    if (generator.latentSize() == 0) {
      throw new GanException(
          Problem.of(
              ErrorCode.BAD_ARGUMENT,
              "the run's generator takes no latent vectors: there is nothing to explore",
              "train one that does, with generator.latentSize above 0."));
    }
    int classes = generator.isConditional() ? generator.sample().classes() : 0;
    label.flatMap(wanted -> ClassLabel.problem(wanted, classes)).ifPresent(complaints::add);
    return new Subject(generator, label.orElse(0), image(generator, saved, registry));
  }

  private Optional<Samples> image(
      TrainedGenerator generator, SavedRun saved, PluginRegistry registry) {
    if (!generator.sample().isPaired()) {
      given.refuse();
      return Optional.empty();
    }
    return Optional.of(given.read(1, generator.sample(), saved, registry));
  }

  private static Path animation(Path picture) {
    String name = picture.getFileName().toString().replaceFirst("(?i)\\.png$", "");
    return picture.resolveSibling(name + ".gif");
  }

  private static void refuseExisting(Path file) {
    if (Files.exists(file)) {
      throw new GanException(
          Problem.of(
              ErrorCode.CANNOT_CREATE,
              "'" + file + "' exists already",
              "name another file, or move this one away."));
    }
  }
}
