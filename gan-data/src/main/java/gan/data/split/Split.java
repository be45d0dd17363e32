package gan.data.split;

/** Which part of a published data set to read. */
public enum Split {
  /** The samples to learn from. */
  TRAIN,
  /** The samples that are held back. */
  TEST
}
