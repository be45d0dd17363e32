package gan.metrics.kernel;

/** How the distance is estimated. */
public enum Estimator {
  /** The mean over subsets that are drawn from the samples, as in the paper. */
  SUBSETS,
  /** One estimate from all pairs of samples. */
  COMPLETE
}
