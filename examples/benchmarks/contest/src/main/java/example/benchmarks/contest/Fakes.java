package example.benchmarks.contest;

/**
 * What the generator's update is computed from: without a choice here, races compare unequal work.
 */
public enum Fakes {
  /** Samples of its own. */
  NEW,
  /** Those that the discriminator was shown in the same step, made once for both. */
  REUSED
}
