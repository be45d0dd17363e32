package gan.core.checkpoint;

import java.util.function.Consumer;

/**
 * Ends a commit at a stage, as if the process ended there.
 *
 * @param at the stage
 */
record Cut(CommitStage at) implements Consumer<CommitStage> {

  @Override
  public void accept(CommitStage stage) {
    if (stage == at) {
      throw new Death();
    }
  }

  /** No failure of the disk: nobody tidies up after it. */
  static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
