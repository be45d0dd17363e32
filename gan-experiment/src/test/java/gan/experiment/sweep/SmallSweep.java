package gan.experiment.sweep;

import gan.core.run.RunDirectory;
import gan.core.train.Stop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * A sweep whose processes are pretended: each lasts so many looks, leaves a run behind and ends as
 * the test says.
 */
final class SmallSweep implements TrialLauncher, SweepWatcher {
  static final String EXPERIMENT =
      """
      name: my
      data: {type: ring}
      generator: {type: mlp}
      discriminator: {type: mlp}
      loss: {type: non-saturating}
      training: {steps: 5}
      output: {sampleEvery: 5}
      """;

  /** What a process does: how it ends, and with which state its run, if it leaves one. */
  record Fate(int exit, String state, boolean isSaved) {
    static final Fate FINISHES = new Fate(0, "finished", true);
    static final Fate STOPS = new Fate(143, "stopped", true);
    static final Fate DIVERGES = new Fate(79, "failed", true);
    static final Fate DIES = new Fate(137, "running", true);
    static final Fate DIES_EARLY = new Fate(137, "running", false);
    static final Fate LEAVES_NOTHING = new Fate(66, "", false);
  }

  final List<String> said = new ArrayList<>();
  final Stop stop = new Stop();
  final Map<Integer, Fate> fates = new HashMap<>();
  private final SweepRecord record;
  private final AtomicLong seconds = new AtomicLong();
  private Runnable pause = () -> {};

  SmallSweep(SweepRecord record) {
    this.record = record;
  }

  /** Opens a sweep without looking whether parts are installed. */
  static SweepRecord open(Path folder, Path file, String... axes) {
    SweepPlan plan = SweepPlan.read(file, List.of(axes), List.of());
    List<CheckedTrial> trials =
        plan.trials().stream()
            .map(trial -> new CheckedTrial(trial, "my", resolved(trial)))
            .toList();
    return SweepRecord.open(SweepFolder.at(folder), plan, trials);
  }

  SmallSweep pausing(Runnable action) {
    pause = action;
    return this;
  }

  Sheet run(int jobs, boolean retryFailed) {
    return new Sweep(
            record,
            new SweepOptions(jobs, retryFailed, List.of(Path.of("parts"))),
            this,
            stop,
            this,
            new Sweep.Pace(
                () -> seconds.get() * 1_000_000_000L,
                () -> {
                  seconds.incrementAndGet();
                  pause.run();
                }))
        .run();
  }

  @Override
  public TrialProcess launch(List<String> arguments, int slot, Path output) {
    String folder = record.folder().path().toString();
    said.add("slot " + slot + ": " + String.join(" ", arguments).replace(folder, "SWEEP"));
    int number = Integer.parseInt(output.getFileName().toString().replace(".txt", ""));
    Fate fate = fates.getOrDefault(number, Fate.FINISHES);
    if (!fate.state().isEmpty()) {
      leave(arguments, number, fate);
    }
    write(output, "error GAN-D001: 'x' does not exist\n  Fix: y.\n");
    long end = seconds.get() + 2;
    return new TrialProcess() {
      private boolean isStopped;

      @Override
      public OptionalInt exit() {
        if (isStopped) {
          return OptionalInt.of(143);
        }
        return seconds.get() < end ? OptionalInt.empty() : OptionalInt.of(fate.exit());
      }

      @Override
      public void stop() {
        said.add("asked " + number);
        isStopped = true;
      }
    };
  }

  @Override
  public void changed(TrialRow row, Sheet sheet) {
    said.add("trial " + row.trial().number() + " " + row.state());
  }

  @Override
  public void ticked(Sheet sheet) {}

  private void leave(List<String> arguments, int number, Fate fate) {
    boolean isResumed = arguments.get(0).equals("resume");
    RunDirectory run =
        isResumed
            ? new RunDirectory(Path.of(arguments.get(1)))
            : RunDirectory.create(record.folder().runs(), "my");
    Trial trial = record.row(number).trial();
    write(run.config(), resolved(trial) + "output:\n  directory: elsewhere\n");
    write(
        run.state(),
        "{\"state\": \""
            + fate.state()
            + "\", \"step\": 4, \"steps\": 5, \"code\": \"GAN-T001\"}\n");
    write(run.metrics(), "{\"step\": 4, \"discriminatorLoss\": 1.5, \"generatorLoss\": 0.5}\n");
    if (fate.isSaved()) {
      write(run.checkpoints().resolve("step-000000004/manifest.txt"), "");
    }
  }

  private static String resolved(Trial trial) {
    Map<String, String> values = new LinkedHashMap<>(trial.values());
    return values.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
