package gan.experiment.sweep;

import gan.core.checkpoint.Durable;
import gan.core.problem.GanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * The trials of a sweep as its folder keeps them: written anew, as a whole, after every change. Not
 * thread-safe.
 */
public final class SweepRecord {
  private final SweepFolder folder;
  private final List<String> keys;
  private final List<TrialRow> rows = new ArrayList<>();

  private SweepRecord(SweepFolder folder, List<String> keys) {
    this.folder = folder;
    this.keys = List.copyOf(keys);
  }

  /**
   * Begins a sweep in its folder, or goes on with the one that is there.
   *
   * @param folder where; the caller holds its lock
   * @param plan what is asked for now
   * @param trials of the plan
   * @throws GanException if another sweep is there, or one of its runs is being trained
   */
  public static SweepRecord open(SweepFolder folder, SweepPlan plan, List<CheckedTrial> trials) {
    SweepRecord record = new SweepRecord(folder, plan.keys());
    SweepDescription wanted = SweepDescription.of(plan);
    List<TrialRow> before = List.of();
    if (folder.isSweep()) {
      SweepDescription.read(folder).checkExtendedBy(wanted, folder);
      before = read(folder);
    }
    record.join(before, trials);
    try {
      for (Path each :
          List.of(
              folder.runs(),
              folder.configuration(trials.get(0).trial()).getParent(),
              folder.output(trials.get(0).trial()).getParent())) {
        Files.createDirectories(each);
      }
      wanted.write(folder);
      record.freeze(trials);
    } catch (IOException e) {
      throw SweepFolder.unreadable(folder.path(), e);
    }
    record.write();
    return record;
  }

  /**
   * The newest sweep that was asked for in the same words and has trials that are not finished.
   *
   * @param sweeps the folder of all sweeps
   */
  public static Optional<SweepFolder> unfinished(Path sweeps, SweepPlan plan) {
    SweepDescription wanted = SweepDescription.of(plan);
    return SweepFolder.in(sweeps).stream()
        .filter(SweepFolder::isSweep)
        .filter(folder -> isSame(folder, wanted))
        .findFirst()
        .filter(
            folder -> read(folder).stream().anyMatch(row -> row.state() != TrialState.FINISHED));
  }

  /** Where it is kept. */
  public SweepFolder folder() {
    return folder;
  }

  /** All trials as they stand. */
  public Sheet sheet() {
    return new Sheet(keys, rows);
  }

  /** A trial as it stands. */
  TrialRow row(int number) {
    return rows.get(number - 1);
  }

  /** Notes that a trial stands otherwise; it is on the disk when this returns. */
  void put(TrialRow row) {
    look(row);
    write();
  }

  /** Notes how far a trial is, for those who look at it now. */
  void look(TrialRow row) {
    rows.set(row.trial().number() - 1, row);
  }

  private void write() {
    try {
      Durable.replace(folder.trials(), SheetJson.of(sheet()) + "\n");
      Durable.replace(folder.table(), SheetCsv.of(sheet()));
    } catch (IOException e) {
      throw SweepFolder.unreadable(folder.path(), e);
    }
  }

  /** Trials keep their numbers; those that came to the sweep are numbered after them. */
  private void join(List<TrialRow> before, List<CheckedTrial> trials) {
    RunSearch search = new RunSearch(folder);
    before.forEach(row -> rows.add(search.update(row)));
    Map<Map<String, String>, TrialRow> known = new HashMap<>();
    before.forEach(row -> known.put(row.trial().values(), row));
    for (CheckedTrial each : trials) {
      if (!known.containsKey(each.trial().values())) {
        rows.add(TrialRow.pending(new Trial(rows.size() + 1, each.trial().values())));
      }
    }
  }

  /** What a trial is made of stays as it was when the trial came to the sweep. */
  private void freeze(List<CheckedTrial> trials) throws IOException {
    Map<Map<String, String>, String> resolved = new HashMap<>();
    trials.forEach(each -> resolved.put(each.trial().values(), each.resolved()));
    for (TrialRow row : rows) {
      Path file = folder.configuration(row.trial());
      if (!Files.exists(file)) {
        Durable.replace(file, resolved.get(row.trial().values()));
      }
    }
  }

  /** One that is damaged does not keep others from being found. */
  private static boolean isSame(SweepFolder folder, SweepDescription wanted) {
    try {
      SweepDescription there = SweepDescription.read(folder);
      return there.differencesTo(wanted).isEmpty() && wanted.differencesTo(there).isEmpty();
    } catch (GanException e) {
      return false;
    }
  }

  private static List<TrialRow> read(SweepFolder folder) {
    try {
      return Files.exists(folder.trials())
          ? SheetJson.read(Files.readAllBytes(folder.trials()))
          : List.of();
    } catch (IOException e) {
      throw SweepFolder.unreadable(folder.trials(), e);
    } catch (JacksonException e) {
      throw SweepFolder.unreadable(folder.trials(), new IOException(e.getOriginalMessage(), e));
    }
  }
}
