package gan.models.condition;

/** How a discriminator learns of which class a sample should be. */
public enum DiscriminatorLabels {
  /** Not at all. */
  NONE,
  /**
   * The class is appended to the sample, as one number for each class, all 0 but one (<a
   * href="https://arxiv.org/abs/1411.1784">Mirza and Osindero 2014</a>); to images, as one channel
   * for each class.
   */
  CONCAT,
  /**
   * The features' product with a learned vector for the class is added to the logit (<a
   * href="https://arxiv.org/abs/1802.05637">Miyato and Koyama 2018</a>).
   */
  PROJECTION
}
