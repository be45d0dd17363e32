package gan.experiment.runs;

import gan.core.checkpoint.CheckpointStore;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * A checkpoint of a run, whole or not.
 *
 * @param step after how many steps it was taken
 * @param pointers the names that point to it, such as {@code latest} and {@code best-fid}
 * @param damage what is wrong with it, if anything
 */
public record SavedCheckpoint(long step, List<String> pointers, Optional<String> damage) {

  /** Copies the list. */
  public SavedCheckpoint {
    pointers = List.copyOf(pointers);
  }

  /** All checkpoints of a run, the newest first; each is read completely. */
  static List<SavedCheckpoint> of(RunDirectory run) throws IOException {
    return of(run, new CheckpointStore(run.checkpoints())::damage);
  }

  /** All checkpoints of a run, the newest first; none is read, so no damage is known. */
  public static List<SavedCheckpoint> unread(RunDirectory run) throws IOException {
    return of(run, step -> Optional.empty());
  }

  private static List<SavedCheckpoint> of(RunDirectory run, LongFunction<Optional<String>> damage)
      throws IOException {
    if (!Files.isDirectory(run.checkpoints())) {
      return List.of();
    }
    CheckpointStore store = new CheckpointStore(run.checkpoints());
    Map<Long, List<String>> pointers = pointers(run, store);
    return store.steps().stream()
        .map(
            step ->
                new SavedCheckpoint(
                    step, pointers.getOrDefault(step, List.of()), damage.apply(step)))
        .toList();
  }

  /** The name of its folder. */
  public String name() {
    return CheckpointStore.name(step);
  }

  private static Map<Long, List<String>> pointers(RunDirectory run, CheckpointStore store)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(run.checkpoints())) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Map<Long, List<String>> pointers = new TreeMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      OptionalLong step = store.pointed(name);
      if (step.isPresent()) {
        pointers.computeIfAbsent(step.getAsLong(), key -> new ArrayList<>()).add(name);
      }
    }
    return pointers;
  }
}
