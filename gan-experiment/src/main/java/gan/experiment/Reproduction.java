package gan.experiment;

import gan.core.checkpoint.CheckpointStore;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run that was trained again from its own configuration, beside the first.
 *
 * @param repeated the new run
 * @param rows how many rows of metrics both have
 * @param checkpoints the steps of which both have a whole checkpoint
 * @param firstDifference the first step whose metrics or weights differ
 * @param differences what differs, one sentence each: metrics, weights, and what the runs were made
 *     with
 */
public record Reproduction(
    RunDirectory repeated,
    int rows,
    List<Long> checkpoints,
    OptionalLong firstDifference,
    List<String> differences) {
  private static final Pattern ROW =
      Pattern.compile("\\{\"step\": (\\d{1,18}), (.*), \"seconds\": .*\\}");

  /** Copies the lists. */
  public Reproduction {
    checkpoints = List.copyOf(checkpoints);
    differences = List.copyOf(differences);
  }

  /**
   * Trains a run again, as far as its newest checkpoint goes, in a new run directory.
   *
   * @param run the run
   * @param registry the installed parts
   * @param launch who accompanies the training
   */
  public static Reproduction of(RunDirectory run, PluginRegistry registry, Launch launch) {
    long steps = SavedRun.find(run, OptionalLong.empty()).checkpoint().step();
    Experiment again = Experiment.load(run.config(), List.of("training.steps=" + steps), registry);
    RunDirectory repeated = again.run(launch);
    try {
      return compare(run, repeated);
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "the runs cannot be compared: " + e.getMessage(),
              "make both folders readable."),
          e);
    }
  }

  private static Reproduction compare(RunDirectory first, RunDirectory second) throws IOException {
    Map<Long, String> before = rows(first);
    Map<Long, String> after = rows(second);
    before.keySet().retainAll(after.keySet());
    List<Long> checkpoints = new ArrayList<>(new CheckpointStore(first.checkpoints()).steps());
    checkpoints.retainAll(new CheckpointStore(second.checkpoints()).steps());
    TreeMap<Long, String> found = new TreeMap<>();
    for (long step : checkpoints) {
      if (Files.mismatch(tensors(first, step), tensors(second, step)) >= 0) {
        found.put(step, "The weights of step " + step + " differ.");
      }
    }
    before.forEach(
        (step, row) -> {
          if (!row.equals(after.get(step))) {
            found.putIfAbsent(
                step,
                "The metrics of step "
                    + step
                    + " differ: "
                    + row
                    + " and "
                    + after.get(step)
                    + ".");
          }
        });
    List<String> differences =
        found.values().stream().limit(1).collect(Collectors.toCollection(ArrayList::new));
    if (!found.isEmpty()) {
      differences.addAll(
          Provenance.read(first.provenance()).changesTo(Provenance.read(second.provenance())));
    }
    return new Reproduction(
        second,
        before.size(),
        checkpoints,
        found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.firstKey()),
        differences);
  }

  private static Map<Long, String> rows(RunDirectory run) throws IOException {
    Map<Long, String> rows = new TreeMap<>();
    try (Stream<String> lines = Files.lines(run.metrics())) {
      for (String line : (Iterable<String>) lines::iterator) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
          rows.put(Long.parseLong(row.group(1)), row.group(2));
        }
      }
    }
    return rows;
  }

  private static Path tensors(RunDirectory run, long step) {
    return new CheckpointStore(run.checkpoints())
        .at(step)
        .tensors()
        .resolveSibling("tensors.data-00000-of-00001");
  }
}
