package gan.data.split;

/** Which part of a published data set to read. */
public enum Split {
  /** The samples to learn from. */
  TRAIN,
  /** The samples that are held back. */
  TEST;

  /** The part that a training on this one does not see. */
  public Split other() {
    return this == TRAIN ? TEST : TRAIN;
  }
}
