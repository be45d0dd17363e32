package gan.it.results;

import java.util.List;

/**
 * A loss with its usual penalty, as an experiment writes them.
 *
 * @param name what the table calls it
 * @param loss the YAML of the loss
 * @param penalties the YAML of the penalties
 * @param spectralNorm whether the discriminator's weights are divided by their singular values
 * @param precision in which products are computed
 */
record Combination(
    String name, String loss, String penalties, boolean spectralNorm, String precision) {

  Combination(String name, String loss, String penalties) {
    this(name, loss, penalties, false, "float32");
  }

  /** The same with products in bfloat16. */
  Combination mixed() {
    return new Combination(name + ", mixed", loss, penalties, spectralNorm, "mixed");
  }

  private static final String R1 = "[{type: r1, weight: 0.02}]";

  /**
   * Every loss that is shipped, each with the penalty that its paper or common practice pairs it
   * with.
   */
  static List<Combination> all() {
    return List.of(
        new Combination("minimax", "{type: minimax}", "[]"),
        new Combination("minimax + R1", "{type: minimax}", R1),
        new Combination("non-saturating", "{type: non-saturating}", "[]"),
        new Combination("non-saturating + R1", "{type: non-saturating}", R1),
        new Combination(
            "non-saturating + DRAGAN", "{type: non-saturating}", "[{type: dragan, weight: 0.1}]"),
        new Combination(
            "non-saturating + zero-centred",
            "{type: non-saturating}",
            "[{type: zero-centred, weight: 0.1}]"),
        new Combination("least-squares + R1", "{type: least-squares}", R1),
        new Combination("wasserstein, clipped", "{type: wasserstein, clip: 0.1}", "[]"),
        new Combination("WGAN-GP", "{type: wasserstein}", "[{type: wgan-gp, weight: 0.1}]"),
        new Combination("hinge + R1", "{type: hinge}", R1),
        new Combination("hinge + spectral norm", "{type: hinge}", "[]", true, "float32"),
        new Combination(
            "relativistic average (non-saturating) + R1",
            "{type: relativistic-average, form: non-saturating}",
            R1),
        new Combination(
            "relativistic average (least squares) + R1",
            "{type: relativistic-average, form: least-squares}",
            R1),
        new Combination(
            "relativistic average (hinge) + R1", "{type: relativistic-average, form: hinge}", R1),
        new Combination(
            "relativistic paired + R1 + R2",
            "{type: relativistic-paired}",
            "[{type: r1, weight: 0.02}, {type: r2, weight: 0.02}]"),
        new Combination("f-GAN, KL + R1", "{type: f-gan, divergence: kl}", R1),
        new Combination("f-GAN, reverse KL + R1", "{type: f-gan, divergence: reverse-kl}", R1),
        new Combination("f-GAN, Pearson + R1", "{type: f-gan, divergence: pearson}", R1),
        new Combination(
            "f-GAN, squared Hellinger + R1", "{type: f-gan, divergence: squared-hellinger}", R1),
        new Combination(
            "f-GAN, Jensen-Shannon + R1", "{type: f-gan, divergence: jensen-shannon}", R1));
  }
}
