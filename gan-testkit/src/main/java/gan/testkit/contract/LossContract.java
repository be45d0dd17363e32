package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Precision;
import gan.core.spi.LossFactory;
import gan.testkit.Numbers;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/**
 * What every loss must keep.
 *
 * @param <O> the record of options
 */
public interface LossContract<O extends Record> {

  /** The factory to test. */
  LossFactory<O> factory();

  /** Options to test it with. */
  O options();

  /** Values to meet, at least one. */
  List<Golden> golden();

  /**
   * Whether the generator's gradient is known to vanish while the discriminator is sure of its
   * fakes, as in the minimax game; the contract then demands that it does.
   */
  default boolean generatorSaturates() {
    return false;
  }

  /**
   * A score at which the players pull a generated sample apart, the discriminator down and the
   * generator up; the directions of both slopes are checked next to it. Override it where they
   * agree at 0.5, as under least squares whose generator wants a score of 0.
   */
  default double disputedFakeScore() {
    return 0.5;
  }

  /** Both terms come to the author's values, within a relative error of 1e-9. */
  @Test
  default void goldenValuesAreMet() {
    assertThat(golden()).as("golden values").isNotEmpty();
    try (LossGraph graph = graph(Precision.FLOAT64)) {
      for (Golden golden : golden()) {
        List<Numbers> terms = graph.terms(golden.real(), golden.fake());
        assertNear("discriminator's term of " + golden, terms.get(0), golden.discriminator());
        assertNear("generator's term of " + golden, terms.get(1), golden.generator());
      }
    }
  }

  /** Both terms are scalars. */
  @Test
  default void termsAreScalars() {
    try (LossGraph graph = graph(Precision.FLOAT32)) {
      for (Numbers term : graph.terms(column(1, 2), column(3, 4))) {
        assertThat(term.shape()).as("shape of a term").isEqualTo(Shape.scalar());
      }
    }
  }

  /** In single precision, terms and gradients are finite at logits of ±1e4. */
  @Test
  default void extremeScoresGiveFiniteTermsAndGradients() {
    try (LossGraph graph = graph(Precision.FLOAT32)) {
      for (double real : new double[] {-1e4, 1e4}) {
        for (double fake : new double[] {-1e4, 1e4}) {
          Numbers reals = column(real, real);
          Numbers fakes = column(fake, fake);
          String at = " at real scores " + real + " and fake scores " + fake;
          for (Numbers term : graph.terms(reals, fakes)) {
            assertThat(term.scalar()).as("a term" + at).isFinite();
          }
          for (Numbers gradient :
              List.of(
                  graph.discriminatorByReal(reals, fakes),
                  graph.discriminatorByFake(reals, fakes),
                  graph.generatorByFake(reals, fakes))) {
            assertThat(gradient.sum()).as("a gradient" + at).isFinite();
          }
        }
      }
    }
  }

  /** Terms are means: a batch and the same batch twice give the same. */
  @Test
  default void doublingTheBatchChangesNothing() {
    Numbers real = column(0.3, -1.2, 2.5);
    Numbers fake = column(-0.7, 0.4, 1.1);
    try (LossGraph graph = graph(Precision.FLOAT64)) {
      List<Numbers> once = graph.terms(real, fake);
      List<Numbers> twice = graph.terms(real.then(real), fake.then(fake));
      assertNear("discriminator's term of the batch twice", twice.get(0), once.get(0).scalar());
      assertNear("generator's term of the batch twice", twice.get(1), once.get(1).scalar());
    }
  }

  /** Scores of patches, {@code [n, h, w, 1]}, are averaged too. */
  @Test
  default void scoresOfPatchesAreAveraged() {
    double[] real = {0.3, -1.2, 2.5, 0.1};
    double[] fake = {-0.7, 0.4, 1.1, -2};
    Shape patches = Shape.of(2, 2, 1);
    try (LossGraph single = graph(Precision.FLOAT64);
        LossGraph patched = new LossGraph(this, Precision.FLOAT64, patches)) {
      Shape batch = Shape.of(1).append(patches);
      List<Numbers> expected = single.terms(column(real), column(fake));
      List<Numbers> found = patched.terms(new Numbers(batch, real), new Numbers(batch, fake));
      assertNear("discriminator's term of patches", found.get(0), expected.get(0).scalar());
      assertNear("generator's term of patches", found.get(1), expected.get(1).scalar());
    }
  }

  /** The generator wants its samples to score high. */
  @Test
  default void raisingFakeScoresLowersTheGeneratorsTerm() {
    try (LossGraph graph = graph(Precision.FLOAT64)) {
      assertThat(graph.generatorByFake(column(0.3, 0.6), disputed()).sum())
          .as("slope of the generator's term along the fake scores")
          .isNegative();
    }
  }

  /** The discriminator wants generated samples to score low. */
  @Test
  default void raisingFakeScoresRaisesTheDiscriminatorsTerm() {
    try (LossGraph graph = graph(Precision.FLOAT64)) {
      assertThat(graph.discriminatorByFake(column(0.3, 0.6), disputed()).sum())
          .as("slope of the discriminator's term along the fake scores")
          .isPositive();
    }
  }

  /** The discriminator wants real samples to score high. */
  @Test
  default void raisingRealScoresLowersTheDiscriminatorsTerm() {
    try (LossGraph graph = graph(Precision.FLOAT64)) {
      assertThat(graph.discriminatorByReal(column(0.3, 0.6), disputed()).sum())
          .as("slope of the discriminator's term along the real scores")
          .isNegative();
    }
  }

  /** Fakes that fool nobody still teach the generator, unless the loss says that they do not. */
  @Test
  default void hopelessFakesTeachTheGeneratorUnlessItSaturates() {
    try (LossGraph graph = graph(Precision.FLOAT32)) {
      double slope = Math.abs(graph.generatorByFake(column(0, 0), column(-50, -50)).sum());
      String what = "slope of the generator's term at fake scores of -50";
      if (generatorSaturates()) {
        assertThat(slope).as(what + ", for a loss that saturates").isLessThan(1e-6);
      } else {
        assertThat(slope).as(what).isGreaterThan(1e-3);
      }
    }
  }

  /** Samples that the discriminator tells wrong still teach it. */
  @Test
  default void mistakesTeachTheDiscriminator() {
    try (LossGraph graph = graph(Precision.FLOAT32)) {
      Numbers real = column(-50, -50);
      Numbers fake = column(50, 50);
      assertThat(graph.discriminatorByReal(real, fake).sum())
          .as("slope of the discriminator's term at real scores of -50 and fake scores of 50")
          .isLessThan(-1e-3);
      assertThat(graph.discriminatorByFake(real, fake).sum())
          .as("slope of the discriminator's term at fake scores of 50 and real scores of -50")
          .isGreaterThan(1e-3);
    }
  }

  private Numbers disputed() {
    return column(disputedFakeScore() - 0.1, disputedFakeScore() + 0.2);
  }

  private LossGraph graph(Precision precision) {
    return new LossGraph(this, precision, Shape.of(1));
  }

  private static Numbers column(double... scores) {
    return new Numbers(Shape.of(scores.length, 1), scores);
  }

  private static void assertNear(String what, Numbers term, double expected) {
    assertThat(term.scalar())
        .as(what)
        .isCloseTo(expected, Offset.offset(1e-9 * Math.max(1, Math.abs(expected))));
  }
}
