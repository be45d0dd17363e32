package gan.experiment.sweep;

import gan.core.run.RunDirectory;
import gan.core.train.Stop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Trains what is missing of a sweep: some trials at a time, each in a process of its own. A trial
 * that fails does not stop the others. Not thread-safe.
 */
public final class Sweep {
  private static final double SECOND = 1e9;

  private final SweepRecord record;
  private final SweepOptions options;
  private final TrialLauncher launcher;
  private final Stop stop;
  private final SweepWatcher watcher;
  private final Pace pace;
  private final RunSearch search;
  private final List<Active> active = new ArrayList<>();
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private boolean isStopping;

  /**
   * How time passes.
   *
   * @param nanos tells it
   * @param pause lets some of it pass between two looks at the processes
   */
  public record Pace(LongSupplier nanos, Runnable pause) {}

  /**
   * A trial whose process runs.
   *
   * @param number of the trial
   * @param slot which of the processes side by side
   * @param process trains it
   * @param began when, in nanoseconds
   * @param after the number of the newest run when it began
   */
  private record Active(int number, int slot, TrialProcess process, long began, long after) {}

  /**
   * A sweep that has not gone on yet.
   *
   * @param record its trials
   * @param options how to start them
   * @param launcher starts them
   * @param stop asks it to end early: those that run save and end, no others are started
   * @param watcher told how it gets on
   * @param pace how time passes
   */
  public Sweep(
      SweepRecord record,
      SweepOptions options,
      TrialLauncher launcher,
      Stop stop,
      SweepWatcher watcher,
      Pace pace) {
    this.record = record;
    this.options = options;
    this.launcher = launcher;
    this.stop = stop;
    this.watcher = watcher;
    this.pace = pace;
    this.search = new RunSearch(record.folder());
  }

  /**
   * Trains until all is done or it was asked to stop; all processes have ended when it returns.
   *
   * @return all trials as they stand then
   * @throws gan.core.problem.GanException if a process cannot be started, or the sweep's folder not
   *     written
   */
  public Sheet run() {
    record.sheet().rows().stream()
        .filter(this::isMissing)
        .forEach(row -> waiting.add(row.trial().number()));
    try {
      while (isGoingOn()) {
        watcher.ticked(record.sheet());
        pace.pause().run();
      }
      return record.sheet();
    } finally {
      active.forEach(each -> each.process().stop());
    }
  }

  private boolean isMissing(TrialRow row) {
    return switch (row.state()) {
      case PENDING, RUNNING, STOPPED, KILLED -> true;
      case FAILED -> options.retryFailed();
      case FINISHED -> false;
    };
  }

  private boolean isGoingOn() {
    List.copyOf(active).forEach(this::look);
    if (stop.reason().isPresent()) {
      waiting.clear();
      if (!isStopping) {
        active.forEach(each -> each.process().stop());
        isStopping = true;
      }
    }
    while (active.size() < options.jobs() && !waiting.isEmpty()) {
      start(waiting.remove());
    }
    return !active.isEmpty();
  }

  private void start(int number) {
    TrialRow row = record.row(number);
    boolean isTriedAnew = row.state() == TrialState.FAILED;
    Optional<String> saved = row.run().filter(name -> !isTriedAnew && search.isSaved(name));
    TrialRow started = row.in(saved, row.reached()).as(TrialState.RUNNING);
    if (saved.isEmpty()) {
      started = started.in(saved, Reached.NOTHING);
    }
    long after = record.folder().lastRun();
    int slot = freeSlot();
    // On the disk before the process: whatever becomes of this one, the next looks for a run.
    record.put(started);
    TrialProcess process =
        launcher.launch(arguments(row.trial(), saved), slot, record.folder().output(row.trial()));
    active.add(new Active(number, slot, process, pace.nanos().getAsLong(), after));
    watcher.changed(started, record.sheet());
  }

  private List<String> arguments(Trial trial, Optional<String> saved) {
    SweepFolder folder = record.folder();
    List<String> arguments = new ArrayList<>();
    if (saved.isPresent()) {
      arguments.addAll(List.of("resume", folder.run(saved.get()).toString()));
    } else {
      String runs = folder.runs().toString().replace("\\", "\\\\").replace("\"", "\\\"");
      arguments.addAll(List.of("train", folder.configuration(trial).toString()));
      arguments.addAll(List.of("--set", SweepPlan.DIRECTORY + "=\"" + runs + "\""));
    }
    options
        .plugins()
        .forEach(plugins -> arguments.addAll(List.of("--plugins", plugins.toString())));
    return arguments;
  }

  private int freeSlot() {
    int slot = 0;
    while (isTaken(slot)) {
      slot++;
    }
    return slot;
  }

  private boolean isTaken(int slot) {
    return active.stream().anyMatch(each -> each.slot() == slot);
  }

  private void look(Active each) {
    // Before the run is read: what it then says is its last word if the process has ended.
    OptionalInt exit = each.process().exit();
    TrialRow before = record.row(each.number());
    Optional<String> name =
        before.run().isPresent() ? before.run() : search.find(before.trial(), each.after());
    Optional<RunDirectory> run = name.map(record.folder()::run);
    TrialRow now = before.in(name, run.map(Reached::of).orElse(Reached.NOTHING));
    if (exit.isPresent()) {
      active.remove(each);
      double seconds = (pace.nanos().getAsLong() - each.began()) / SECOND;
      TrialRow ended = now.ended(exit.getAsInt(), failure(now, exit.getAsInt()), seconds);
      record.put(ended);
      watcher.changed(ended, record.sheet());
    } else if (!name.equals(before.run())) {
      record.put(now);
    } else {
      record.look(now);
    }
  }

  private Optional<String> failure(TrialRow row, int exit) {
    return TrialState.ended(exit) == TrialState.FAILED
        ? FailureCode.of(record.folder().output(row.trial()))
        : Optional.empty();
  }
}
