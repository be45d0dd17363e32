package gan.experiment.doctor;

/** How something is. */
public enum Verdict {
  /** As it should be. */
  GOOD,
  /** Works, but not as well as it could. */
  ODD,
  /** Trainings fail because of it. */
  BAD
}
