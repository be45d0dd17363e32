package gan.it.crash;

import gan.core.checkpoint.CheckpointStore;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What lies in a run's folder.
 *
 * @param run whose
 */
record Remains(RunDirectory run) {
  private static final Pattern RUN = Pattern.compile("\\d{5}-victim");
  private static final Pattern ROW =
      Pattern.compile("(\\{\"step\": (\\d+), .+), \"seconds\": [0-9.E-]+\\}");

  /** The newest run of a folder. */
  static Optional<Path> newestRun(Path runs) {
    return Files.isDirectory(runs)
        ? list(runs).stream()
            .filter(folder -> RUN.matcher(folder.getFileName().toString()).matches())
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** The step from which a run goes on; 0 if it has to begin again. */
  long newest() {
    List<Long> steps = steps();
    return steps.isEmpty() ? 0 : steps.get(0);
  }

  /** After a kill: no checkpoint is damaged or lost, and no row of metrics is there twice. */
  void checkKilled(long before) {
    CheckpointStore store = new CheckpointStore(run.checkpoints());
    List<Long> steps = steps();
    steps.forEach(store::at);
    long committed = newest() / Victim.EVERY;
    check(newest() >= before, "the newest checkpoint was " + before + ", now there are " + steps);
    check(steps.size() >= Math.min(2, committed), "only these checkpoints are left: " + steps);
    checkOrder(rows().keySet());
  }

  /**
   * Before a resumed run's first step: nothing is unfinished, and no row is too many or missing.
   */
  void checkStart(long step) {
    try (Stream<Path> all = Files.walk(run.path())) {
      List<Path> left =
          all.filter(path -> path.getFileName().toString().startsWith(".tmp-")).toList();
      check(left.isEmpty(), "these are left over: " + left);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    check(text(run.metrics()).isEmpty() || text(run.metrics()).endsWith("\n"), "a row is torn");
    check(rows().size() == step, "after " + step + " steps there are the rows " + rows().keySet());
    checkOrder(rows().keySet());
  }

  /** Every byte that two runs must have in common once they are finished. */
  Map<String, String> results() {
    Map<String, String> all = new TreeMap<>();
    rows().forEach((step, row) -> all.put("row " + step, row));
    add(run.samples(), "", all);
    add(run.path(), "reals.png", all);
    add(run.checkpoints(), CheckpointStore.LATEST, all);
    add(run.checkpoints().resolve(CheckpointStore.name(Victim.STEPS)), "tensors", all);
    String state = text(run.state());
    all.put("state", state.substring(0, state.indexOf(", \"started\"")));
    return all;
  }

  private List<Long> steps() {
    if (!Files.isDirectory(run.checkpoints())) {
      return List.of();
    }
    try {
      return new CheckpointStore(run.checkpoints()).steps();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows but for how long the step took; one that is cut short at the end does not count. */
  private Map<Long, String> rows() {
    Map<Long, String> rows = new TreeMap<>();
    String text = text(run.metrics());
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      Matcher row = ROW.matcher(line);
      check(row.matches(), "this is no row: " + line);
      check(
          rows.put(Long.valueOf(row.group(2)), row.group(1)) == null,
          "this row is there twice: " + line);
    }
    return rows;
  }

  private static void checkOrder(Iterable<Long> steps) {
    List<Long> found = new ArrayList<>();
    steps.forEach(found::add);
    List<Long> expected = LongStream.rangeClosed(1, found.size()).boxed().toList();
    check(found.equals(expected), "there are the rows " + found);
  }

  private static void add(Path folder, String prefix, Map<String, String> all) {
    for (Path file : list(folder)) {
      String name = file.getFileName().toString();
      if (name.startsWith(prefix)) {
        try {
          all.put(name, HexFormat.of().formatHex(Files.readAllBytes(file)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }
}
