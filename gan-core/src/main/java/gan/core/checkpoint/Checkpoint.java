package gan.core.checkpoint;

import java.nio.file.Path;

/**
 * A checkpoint that was whole when it was found.
 *
 * @param step after how many rounds it was taken
 * @param folder where it lies
 */
public record Checkpoint(long step, Path folder) {
  /** The prefix of the files that hold the variables. */
  public static final String TENSORS = "tensors";

  /** What {@link gan.core.game.Game#restore} takes. */
  public Path tensors() {
    return folder.resolve(TENSORS);
  }
}
