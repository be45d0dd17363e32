package gan.cli;

import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.DataSource;
import gan.core.spi.ExtractorTraining;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.TrainableExtractorFactory;
import gan.core.spi.TrainedExtractor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan features train}. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains a small network on labelled data, whose features then compare samples.",
      "Writes FILE, and FILE.json: its accuracy, and what it was made from."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan features train data/mnist --out mnist.pb",
      "  gan features train my.yaml --held-out test.yaml --out my.pb --epochs 20"
    })
final class TrainFeaturesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;
  @Mixin private ResultOptions results;

  @Parameters(
      index = "0",
      paramLabel = "DATA",
      description =
          "A folder or file of labelled data, or an experiment, YAML, whose data is meant.")
  private Path path;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.pb",
      description = "Where to; must not exist.")
  private Path target;

  @Option(
      names = "--type",
      paramLabel = "NAME",
      defaultValue = "classifier",
      description = "Which feature extractor (default: ${DEFAULT-VALUE}).")
  private String type;

  @Option(
      names = "--held-out",
      paramLabel = "DATA",
      description = "Labelled data of the same kind that its accuracy is measured with.")
  private Optional<Path> heldOut = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "What weights and order are made from (default: ${DEFAULT-VALUE}).")
  private long seed;

  @ArgGroup private Length length = new Length();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Changes one value of the experiment; may be repeated.")
  private List<String> overrides = new ArrayList<>();

  /** How long; picocli refuses both. */
  private static final class Length {
    @Option(
        names = "--epochs",
        paramLabel = "N",
        description = "How often to see all the data; by default as the type finds right.")
    private Optional<Double> epochs = Optional.empty();

    @Option(names = "--steps", paramLabel = "N", description = "How many updates, instead.")
    private Optional<Long> steps = Optional.empty();
  }

  @Override
  public Integer call() {
    checkLength();
    PluginRegistry registry = plugins.load();
    TrainableExtractorFactory<?> factory = factory(registry);
    PrintWriter out = spec.commandLine().getOut();
    try (DataSource data = GivenData.open(path, overrides, registry).data()) {
      if (heldOut.isEmpty()) {
        print(train(factory, data, Optional.empty()), out);
        return 0;
      }
      try (DataSource held = GivenData.open(heldOut.get(), List.of(), registry).data()) {
        print(train(factory, data, Optional.of(held)), out);
        return 0;
      }
    }
  }

  private void checkLength() {
    Complaints complaints = new Complaints();
    double epochs = length.epochs.orElse(1.0);
    long steps = length.steps.orElse(1L);
    complaints.unless(
        epochs > 0 && Double.isFinite(epochs),
        "data cannot be seen " + epochs + " times",
        "give --epochs a number above 0.");
    complaints.unless(
        steps > 0, "a training cannot have " + steps + " steps", "use --steps 1 or more.");
    complaints.raise();
  }

  private TrainedExtractor train(
      TrainableExtractorFactory<?> factory, DataSource data, Optional<DataSource> held) {
    ExtractorTraining training =
        new ExtractorTraining(
            data,
            held,
            target,
            seed,
            length.epochs.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
            length.steps.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    try (StepProgress progress = StepProgress.of("step", results.screen())) {
      return factory.train(
          training,
          (step, steps, loss) ->
              progress.at(step, steps, String.format(Locale.ROOT, "loss %.4f", loss)));
    }
  }

  private TrainableExtractorFactory<?> factory(PluginRegistry registry) {
    FeatureExtractorFactory<?> found = registry.find(PartKind.FEATURE_EXTRACTOR, type).factory();
    if (found instanceof TrainableExtractorFactory<?> trainable) {
      return trainable;
    }
    throw new GanException(
        Problem.of(
                ErrorCode.BAD_ARGUMENT,
                "feature extractor '" + type + "' is not trained by this command",
                "give --type one that is.")
            .note(
                "Those that are: "
                    + registry.installed(PartKind.FEATURE_EXTRACTOR).stream()
                        .filter(plugin -> plugin.factory() instanceof TrainableExtractorFactory<?>)
                        .map(Plugin::name)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private void print(TrainedExtractor trained, PrintWriter out) {
    if (results.isJson()) {
      results.print(
          Map.of(
              "accuracy",
              trained.accuracy(),
              "judged",
              trained.judged(),
              "unseen",
              trained.unseen(),
              "files",
              trained.files().stream().map(Path::toString).toList()));
      return;
    }
    out.printf(
        Locale.ROOT,
        "Accuracy: %.2f %% of %,d samples that it %s%n",
        100 * trained.accuracy(),
        trained.judged(),
        trained.unseen() ? "had not seen" : "learned from; --held-out measures it honestly");
    out.println(
        "Wrote: " + trained.files().stream().map(Path::toString).collect(Collectors.joining(", ")));
    out.println("To use it, write into an experiment:");
    out.println("evaluation:");
    out.println("  extractor:");
    out.println("    type: " + type);
    trained.options().forEach((key, value) -> out.println("    " + key + ": " + quoted(value)));
    out.flush();
  }

  /** As YAML reads it back, whatever a path is made of. */
  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
