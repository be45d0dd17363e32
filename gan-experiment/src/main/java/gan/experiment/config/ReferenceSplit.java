package gan.experiment.config;

/** Which real samples generated ones are compared with. */
public enum ReferenceSplit {
  /** Those that the experiment trains on. */
  TRAIN,
  /** Those that are held out. */
  HELD_OUT
}
