package gan.core.run;

import gan.core.checkpoint.CheckpointStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often checkpoints are written, and what is in them besides the variables.
 *
 * @param folder of all checkpoints
 * @param every so many steps; the end comes besides
 * @param keep how many of the newest stay
 * @param companions files that are copied into each
 */
public record CheckpointPlan(Path folder, long every, int keep, List<Path> companions) {
  private static final double MARGIN = 1.2;

  /** Refuses what would lose work. */
  public CheckpointPlan {
    companions = List.copyOf(companions);
    if (every < 1 || keep < CheckpointStore.FEWEST) {
      throw new IllegalArgumentException(
          "Checkpoints every " + every + " steps of which " + keep + " stay are too few.");
    }
  }

  /**
   * Refuses a disk that the next checkpoint would fill; the last one tells how large it will be.
   */
  void checkSpace() throws IOException {
    CheckpointStore store = new CheckpointStore(folder);
    List<Long> steps = store.steps();
    if (steps.isEmpty()) {
      return;
    }
    long size = 0;
    try (Stream<Path> files = Files.list(folder.resolve(CheckpointStore.name(steps.get(0))))) {
      for (Path file : files.toList()) {
        size += Files.size(file);
      }
    }
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < MARGIN * size) {
      throw new IOException(
          "the disk is full: "
              + Math.round(MARGIN * size)
              + " bytes are needed, "
              + free
              + " are free");
    }
  }
}
