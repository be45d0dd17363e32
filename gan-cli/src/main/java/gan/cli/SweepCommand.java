package gan.cli;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import gan.core.run.RunLock;
import gan.core.train.Stop;
import gan.experiment.sweep.CheckedTrial;
import gan.experiment.sweep.JavaLauncher;
import gan.experiment.sweep.Sheet;
import gan.experiment.sweep.SheetJson;
import gan.experiment.sweep.Sweep;
import gan.experiment.sweep.SweepFolder;
import gan.experiment.sweep.SweepOptions;
import gan.experiment.sweep.SweepPlan;
import gan.experiment.sweep.SweepRecord;
import gan.experiment.sweep.TrialCheck;
import gan.experiment.sweep.TrialCommands;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan sweep}. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description = {
      "Trains an experiment once for each combination of values, each in a process of its own.",
      "A trial that fails does not stop the others; the same command again finishes what is missing."
          + " Exits with 1 if a trial has failed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan sweep my.yaml training.batchSize=32,64 'seed=range(0,5)' --jobs 2",
      "  gan sweep my.yaml 'generator.hidden=[64],[128,128]' seed=1,2 --emit slurm"
    })
final class SweepCommand implements Callable<Integer> {
  /** A child has a grace of its own to save in. */
  private static final Duration GRACE = StopSignals.GRACE.multipliedBy(2);

  private static final Path SWEEPS = Path.of("sweeps");

  /** In which form to print the trials. */
  enum Emit {
    COMMANDS,
    SLURM
  }

  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;
  @Mixin private StopOptions stopping;

  @Parameters(index = "0", paramLabel = "FILE", description = "The experiment, YAML.")
  private Path file;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "AXIS",
      description =
          "key=value,value: a key and what it takes in turn, YAML; or whole numbers as"
              + " range(from,to) or range(from,to,step), the end left out. The last axis varies"
              + " fastest.")
  private List<String> axes;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Changes one value in all trials; may be repeated.")
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "How many trials train side by side; they share the processors (default:"
              + " ${DEFAULT-VALUE}).")
  private int jobs;

  @Option(
      names = "--devices",
      paramLabel = "ID",
      split = ",",
      description =
          "What CUDA_VISIBLE_DEVICES is for the jobs in turn, such as 0,1. Not verified on a GPU.")
  private List<String> devices = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "The sweep's folder: a new one, or one to go on with. Without it, the newest in 'sweeps'"
              + " that is the same and not finished, or else a new one there.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--retry-failed", description = "Also tries trials anew that failed before.")
  private boolean retryFailed;

  @Option(names = "--dry-run", description = "Prints the trials and starts nothing.")
  private boolean dryRun;

  @Option(
      names = "--emit",
      paramLabel = "FORM",
      description =
          "Starts nothing and prints the trials: commands, one a line, or slurm, a script for"
              + " sbatch.")
  private Optional<Emit> emit = Optional.empty();

  @Mixin private ResultOptions results;

  @Override
  public Integer call() {
    checkArguments();
    SweepPlan plan = SweepPlan.read(file, axes, overrides);
    List<CheckedTrial> trials = TrialCheck.of(plan, plugins.load());
    PrintWriter printer = spec.commandLine().getOut();
    if (emit.isPresent()) {
      printer.print(emitted(new TrialCommands(plan, trials, plugins.given())));
      printer.flush();
      return 0;
    }
    if (dryRun) {
      print(Sheet.planned(plan), printer);
      return 0;
    }
    SweepFolder folder = folder(plan, trials.get(0).name());
    RunLock lock = RunLock.take(new RunDirectory(folder.path()));
    try (lock) {
      return sweep(SweepRecord.open(folder, plan, trials));
    }
  }

  private int sweep(SweepRecord record) {
    int cores = Runtime.getRuntime().availableProcessors();
    JavaLauncher launcher =
        new JavaLauncher(ThisCommand.words(), jobs > 1 ? Math.max(1, cores / jobs) : 0, devices);
    Stop stop = StopSignals.install(stopping.maxTime(), GRACE, launcher::killAll).stop();
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::stopAll, "gan-sweep-end"));
    PrintWriter printer = spec.commandLine().getOut();
    Screen screen = results.screen();
    screen
        .notes()
        .println("Sweeping " + record.sheet().rows().size() + " trials in " + record.folder());
    screen.notes().flush();
    SweepProgress progress =
        SweepProgress.of(record.folder(), jobs, screen, spec.commandLine().getErr());
    Sheet sheet =
        new Sweep(
                record,
                new SweepOptions(jobs, retryFailed, plugins.given()),
                launcher,
                stop,
                progress,
                new Sweep.Pace(System::nanoTime, SweepCommand::pause))
            .run();
    progress.close();
    SweepSheet result = new SweepSheet(record.folder(), sheet, stop.reason());
    if (results.isJson()) {
      printer.println(SheetJson.of(sheet));
    } else {
      result.print(printer);
    }
    printer.flush();
    return result.status();
  }

  private void checkArguments() {
    if (jobs < 1) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--jobs': " + jobs + " is below 1");
    }
    if (file.toString().contains("=") && !Files.exists(file)) {
      throw new GanException(
          Problem.of(
              ErrorCode.BAD_ARGUMENT,
              "the first argument, '" + file + "', is no file",
              "name the experiment's file before the axes, such as my.yaml."));
    }
  }

  private String emitted(TrialCommands commands) {
    return emit.get() == Emit.COMMANDS
        ? commands.lines()
        : commands.slurm(
            out.orElseGet(() -> SWEEPS.resolve("slurm-" + commands.trials().get(0).name())));
  }

  private SweepFolder folder(SweepPlan plan, String name) {
    return out.map(SweepFolder::at)
        .or(() -> SweepRecord.unfinished(SWEEPS, plan))
        .orElseGet(() -> SweepFolder.create(SWEEPS, name));
  }

  private void print(Sheet planned, PrintWriter printer) {
    if (results.isJson()) {
      printer.println(SheetJson.of(planned));
    } else {
      SweepSheet.trials(planned).print(printer);
    }
    printer.flush();
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
