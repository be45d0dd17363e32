package gan.models.condition;

/** How a generator learns which class to make. */
public enum GeneratorLabels {
  /** Not at all. */
  NONE,
  /** A learned vector for the class, as long as the latent vector, is appended to it. */
  CONCAT
}
