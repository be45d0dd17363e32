package gan.models.condition;

/** How a generator learns which class to make. */
public enum GeneratorLabels {
  /** Not at all. */
  NONE,
  /** The latent vector is followed by a 1 at the class's place among zeros. */
  CONCAT
}
