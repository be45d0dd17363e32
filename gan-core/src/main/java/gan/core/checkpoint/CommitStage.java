package gan.core.checkpoint;

/**
 * The points between which a commit can be cut short; in this order. Those who test that nothing is
 * lost end the process at each of them.
 */
public enum CommitStage {
  /** The temporary folder is there, and empty. */
  OPENED,
  /** Every file is written, but none is forced to the disk. */
  WRITTEN,
  /** Every file is on the disk. */
  FORCED,
  /** The manifest is on the disk. */
  LISTED,
  /** The folder has its name. */
  NAMED,
  /** {@code latest} names the new checkpoint. */
  POINTED,
  /** The first of the checkpoints that are too many is gone. */
  PRUNING,
  /** All of them are gone. */
  PRUNED
}
