package gan.experiment.config;

/** What to do when a training diverges. */
public enum OnDivergence {
  /** Stop it. */
  STOP,
  /** Go on from the newest checkpoint with other samples and other noise, at most three times. */
  ROLLBACK
}
