package gan.data.cifar;

/** Which part of the data set to read. */
public enum Split {
  /** The samples to learn from. */
  TRAIN,
  /** The samples that are held back. */
  TEST
}
