package gan.cli;

import gan.core.plugin.PluginRegistry;
import gan.core.problem.ExitStatus;
import gan.core.run.RunDirectory;
import gan.experiment.doctor.Bundle;
import gan.experiment.doctor.Examination;
import gan.experiment.doctor.Surroundings;
import gan.experiment.doctor.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gan doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at what trainings need here, and trains for five seconds.",
      "Exits with 69 if trainings would fail."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan doctor",
      "  gan doctor --bundle report.zip --run runs/00001-digits     for a report of a defect"
    })
final class DoctorCommand implements Callable<Integer> {
  @Mixin private PluginOptions plugins;
  @Mixin private ResultOptions results;

  @Option(names = "--no-training", description = "Looks only.")
  private boolean looksOnly;

  @Option(
      names = "--bundle",
      paramLabel = "ZIP",
      description = "Writes what a report needs into this file, secrets left out; must not exist.")
  private Optional<Path> bundle = Optional.empty();

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Whose configuration, logs and state go into the bundle.")
  private Optional<Path> run = Optional.empty();

  @Override
  public Integer call() {
    Optional<RunDirectory> directory = run.map(RunDirectory::open);
    PluginRegistry registry = plugins.load();
    Duration training = looksOnly ? Duration.ZERO : Duration.ofSeconds(5);
    Examination found = Examination.of(Surroundings.here(), registry, training);
    if (results.isJson()) {
      results.print(found.fields());
    } else {
      results.out().println(found.text());
    }
    bundle.ifPresent(file -> write(new Bundle(found, directory, home()), file));
    results.out().flush();
    return found.verdict() == Verdict.BAD ? ExitStatus.UNAVAILABLE.code() : 0;
  }

  private void write(Bundle content, Path file) {
    List<String> names = content.write(file);
    results
        .screen()
        .notes()
        .println(
            "Wrote " + file + ": " + String.join(", ", names) + ". Look at it before you send it.");
  }

  private static String home() {
    return System.getProperty("user.home");
  }
}
