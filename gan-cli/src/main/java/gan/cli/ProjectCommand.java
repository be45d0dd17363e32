package gan.cli;

import gan.core.explore.Projection;
import gan.core.explore.Projection.Found;
import gan.core.explore.ProjectionPicture;
import gan.core.explore.Subject;
import gan.core.explore.TargetImage;
import gan.core.game.Samples;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan explore project}. */
@Command(
    name = "project",
    mixinStandardHelpOptions = true,
    description = "Searches the latent vector whose sample is nearest to an image.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan explore project runs/00001-digits my.png",
      "  gan explore project runs/00001-digits --index 12 --starts 8 --steps 500"
    })
final class ProjectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ExploreOptions options;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "IMAGE",
      description = "The image: PNG, JPEG, GIF or BMP; it is brought to the size of samples.")
  private Optional<Path> image = Optional.empty();

  @Option(
      names = "--index",
      paramLabel = "I",
      description = "Instead: this sample of the run's data, from 0.")
  private Optional<Long> index = Optional.empty();

  @Option(
      names = "--starts",
      paramLabel = "N",
      defaultValue = "4",
      description = "How often it is tried; a row for each (default: ${DEFAULT-VALUE}).")
  private int starts;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "300",
      description = "Steps of gradient descent (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(
      names = "--rate",
      defaultValue = "0.1",
      description = "How far a number moves in the first step (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--prior",
      defaultValue = "0",
      description =
          "How strongly vectors are drawn to zero, for samples that look likelier"
              + " (default: ${DEFAULT-VALUE}).")
  private double prior;

  @Option(
      names = "--seed",
      defaultValue = "0",
      description = "The first start; the others follow it (default: ${DEFAULT-VALUE}).")
  private long seed;

  /**
   * What is searched.
   *
   * @param subject the generator, told what belongs to the sample
   * @param sample what its sample should be
   * @param note how it was read, if there is anything to say
   */
  private record Target(Subject subject, Samples sample, Optional<String> note) {}

  @Override
  public Integer call() {
    return options.explore(spec, false, this::explore);
  }

  private Exploration explore(Explored explored) {
    check(explored);
    Target target = index.map(at -> ofData(explored, at)).orElseGet(() -> ofFile(explored));
    Projection projection = new Projection(steps, starts, rate, prior);
    List<Found> found = projection.search(target.subject(), target.sample().values(), seed);
    List<String> notes = new ArrayList<>(target.note().stream().toList());
    notes.add("Root mean square of the difference, at the start and at the end:");
    for (Found each : found) {
      notes.add(
          String.format(
              Locale.ROOT,
              "  start %d: %.4f, %.4f",
              each.seed(),
              Math.sqrt(each.before()),
              Math.sqrt(each.after())));
    }
    return new Exploration(
        new ProjectionPicture(target.subject(), projection, seed)
            .of(target.sample().values(), found),
        notes);
  }

  private void check(Explored explored) {
    Complaints complaints = explored.complaints();
    complaints.unless(
        image.isPresent() != index.isPresent(),
        image.isPresent()
            ? "both an image and --index are given"
            : "there is neither an image nor --index",
        "give one of them: what to search.");
    complaints.unless(starts >= 1, starts + " starts find nothing", "use --starts 1 or more.");
    complaints.unless(steps >= 1, steps + " steps lead nowhere", "use --steps 1 or more.");
    complaints.unless(
        rate > 0 && Float.isFinite((float) rate),
        "a rate of " + rate + " leads nowhere",
        "use a --rate above 0, such as 0.1.");
    complaints.unless(
        prior >= 0 && Float.isFinite((float) prior),
        "a prior of " + prior + " draws nothing to zero",
        "use a --prior of 0 or more, such as 0.01.");
    explored.checkSize(starts, 6);
    complaints.raise();
  }

  private Target ofFile(Explored explored) {
    TargetImage read =
        TargetImage.read(image.orElseThrow(), explored.subject().generator().sample());
    return new Target(explored.subject(), read.sample(), read.change());
  }

  /** A sample of paired data is searched from the image that it comes with. */
  private Target ofData(Explored explored, long at) {
    try (DataSource data = explored.openData()) {
      Subject subject = explored.subject();
      NearestCommand.check(data.sample(), subject.generator().sample());
      long size = data.size().orElse(Long.MAX_VALUE);
      explored
          .complaints()
          .unless(
              at >= 0 && at < size,
              "there is no sample " + at + (at < 0 ? "" : ": the run's data has " + size),
              "use an --index of 0 or more" + (at < 0 ? "." : ", below " + size + "."));
      explored.complaints().raise();
      Batch batch = new Batch(data.sample(), 1);
      data.read(at, batch, 0);
      Samples sample = Samples.of(batch);
      boolean takesLabel = !options.choosesLabel() && subject.generator().isConditional();
      return new Target(
          new Subject(
              subject.generator(),
              takesLabel ? batch.label(0) : subject.label(),
              sample.given().or(subject::given)),
          sample,
          takesLabel ? Optional.of("Class: " + batch.label(0) + ".") : Optional.empty());
    }
  }
}
