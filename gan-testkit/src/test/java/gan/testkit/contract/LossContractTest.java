package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Pass;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import gan.core.spi.Verdict;
import gan.testkit.contract.Toys.Losses;
import gan.testkit.contract.Toys.Options;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

class LossContractTest {
  private static final Golden GOLDEN =
      new Golden(List.of(1.0, 3.0), List.of(0.5, 1.0), -1.25, -0.75);

  /** {@code D: mean(fake) - mean(real); G: -mean(fake)}, as a critic plays. */
  private static final Loss RIGHT = critic();

  /** A right loss keeps every rule. */
  @Nested
  class RightLoss implements LossContract<Options> {
    @Override
    public LossFactory<Options> factory() {
      return new Losses(RIGHT);
    }

    @Override
    public Options options() {
      return new Options();
    }

    @Override
    public List<Golden> golden() {
      return List.of(GOLDEN);
    }
  }

  @Test
  void wrongGoldenValuesAreFound() {
    fails(
        contract(
                round -> {
                  LossTerms terms = RIGHT.terms(round);
                  return new LossTerms(
                      half(round.pass(), terms.discriminator()), terms.generator());
                })
            ::goldenValuesAreMet,
        "[discriminator's term of " + GOLDEN + "]");
    fails(
        contract(
                round -> {
                  LossTerms terms = RIGHT.terms(round);
                  return new LossTerms(
                      terms.discriminator(), half(round.pass(), terms.generator()));
                })
            ::goldenValuesAreMet,
        "[generator's term of " + GOLDEN + "]");
  }

  @Test
  void missingGoldenValuesAreFound() {
    fails(new Contract(new Losses(RIGHT), List.of(), false)::goldenValuesAreMet, "[golden values]");
  }

  @Test
  void swappedSignsAreFound() {
    LossContract<Options> wrong =
        contract(
            round -> {
              LossTerms terms = RIGHT.terms(round);
              return new LossTerms(
                  negative(round.tf(), terms.discriminator()),
                  negative(round.tf(), terms.generator()));
            });
    fails(
        wrong::raisingFakeScoresLowersTheGeneratorsTerm,
        "[slope of the generator's term along the fake scores]");
    fails(
        wrong::raisingFakeScoresRaisesTheDiscriminatorsTerm,
        "[slope of the discriminator's term along the fake scores]");
    fails(
        wrong::raisingRealScoresLowersTheDiscriminatorsTerm,
        "[slope of the discriminator's term along the real scores]");
  }

  @Test
  void sumsInsteadOfMeansAreFound() {
    LossContract<Options> wrong =
        contract(
            round ->
                new LossTerms(
                    round
                        .tf()
                        .math
                        .sub(
                            Toys.sum(round.pass(), round.fakeScores()),
                            Toys.sum(round.pass(), round.realScores())),
                    negative(round.tf(), Toys.mean(round.pass(), round.fakeScores()))));
    fails(wrong::doublingTheBatchChangesNothing, "[discriminator's term of the batch twice]");
  }

  @Test
  void scoresThatAreSummedOverPatchesAreFound() {
    LossContract<Options> wrong =
        contract(
            round ->
                RIGHT.terms(
                    new Round(
                        round.real(),
                        round.fake(),
                        patchSums(round.tf(), round.realVerdict()),
                        patchSums(round.tf(), round.fakeVerdict()),
                        round.condition(),
                        round.latent(),
                        round.discriminator(),
                        round.generator(),
                        round.pass(),
                        round.generatorPass(),
                        round.update())));
    wrong.doublingTheBatchChangesNothing();
    fails(wrong::scoresOfPatchesAreAveraged, "[discriminator's term of patches]");
  }

  @Test
  void termsOfEverySampleAreFound() {
    LossContract<Options> wrong =
        contract(
            round ->
                new LossTerms(
                    negative(round.tf(), round.fakeScores()),
                    negative(round.tf(), round.realScores())));
    fails(wrong::termsAreScalars, "[shape of a term]");
  }

  @Test
  void overflowIsFound() {
    LossContract<Options> wrong =
        contract(
            round ->
                new LossTerms(
                    Toys.mean(round.pass(), round.tf().math.exp(round.fakeScores())),
                    Toys.mean(
                        round.pass(),
                        round.tf().math.exp(negative(round.tf(), round.fakeScores())))));
    fails(
        wrong::extremeScoresGiveFiniteTermsAndGradients,
        "[a term at real scores -10000.0 and fake scores -10000.0]");
  }

  @Test
  void gradientsThatAreNotFiniteAreFound() {
    // The root of zero is finite; its slope is not.
    LossContract<Options> wrong =
        contract(
            round -> {
              LossTerms terms = RIGHT.terms(round);
              Operand<TFloating> zero =
                  round.tf().math.mul(round.fakeScores(), round.pass().constant(0));
              return new LossTerms(
                  terms.discriminator(),
                  round
                      .tf()
                      .math
                      .add(terms.generator(), Toys.mean(round.pass(), round.tf().math.sqrt(zero))));
            });
    fails(
        wrong::extremeScoresGiveFiniteTermsAndGradients,
        "[a gradient at real scores -10000.0 and fake scores -10000.0]");
  }

  @Test
  void aFlatGeneratorTermIsFound() {
    LossContract<Options> wrong =
        contract(
            round -> {
              LossTerms terms = RIGHT.terms(round);
              Operand<TFloating> chance = round.tf().math.sigmoid(round.fakeScores());
              return new LossTerms(
                  terms.discriminator(), negative(round.tf(), Toys.mean(round.pass(), chance)));
            });
    fails(
        wrong::hopelessFakesTeachTheGeneratorUnlessItSaturates,
        "[slope of the generator's term at fake scores of -50]");
  }

  @Test
  void aDiscriminatorThatIsBlindToItsMistakesIsFound() {
    LossContract<Options> wrong =
        contract(
            round -> {
              Operand<TFloating> real = round.tf().math.sigmoid(round.realScores());
              Operand<TFloating> fake = round.tf().math.sigmoid(round.fakeScores());
              return new LossTerms(
                  round.tf().math.sub(Toys.mean(round.pass(), fake), Toys.mean(round.pass(), real)),
                  RIGHT.terms(round).generator());
            });
    wrong.raisingRealScoresLowersTheDiscriminatorsTerm();
    fails(
        wrong::mistakesTeachTheDiscriminator,
        "[slope of the discriminator's term at real scores of -50 and fake scores of 50]");
  }

  @Test
  void aGameThatIsNotDisputedWhereItSaysIsFound() {
    // The generator wants scores of 0, so at 0.5 it lowers them.
    LossContract<Options> wrong =
        contract(
            round ->
                new LossTerms(
                    RIGHT.terms(round).discriminator(),
                    Toys.mean(round.pass(), round.tf().math.square(round.fakeScores()))));
    fails(
        wrong::raisingFakeScoresLowersTheGeneratorsTerm,
        "[slope of the generator's term along the fake scores]");
  }

  @Test
  void saturationThatIsOnlyClaimedIsFound() {
    fails(
        new Contract(new Losses(RIGHT), List.of(GOLDEN), true)
            ::hopelessFakesTeachTheGeneratorUnlessItSaturates,
        "[slope of the generator's term at fake scores of -50, for a loss that saturates]");
  }

  private record Contract(
      LossFactory<Options> factory, List<Golden> golden, boolean generatorSaturates)
      implements LossContract<Options> {
    @Override
    public Options options() {
      return new Options();
    }
  }

  private static LossContract<Options> contract(Loss loss) {
    return new Contract(new Losses(loss), List.of(GOLDEN), false);
  }

  private static void fails(ThrowingCallable rule, String start) {
    assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageStartingWith(start);
  }

  private static Loss critic() {
    return round -> {
      Operand<TFloating> fake = Toys.mean(round.pass(), round.fakeScores());
      Operand<TFloating> real = Toys.mean(round.pass(), round.realScores());
      return new LossTerms(round.tf().math.sub(fake, real), negative(round.tf(), fake));
    };
  }

  private static Verdict patchSums(Ops tf, Verdict verdict) {
    Operand<TFloating> scores = verdict.scores();
    return scores.shape().numDimensions() == 2
        ? verdict
        : Verdict.of(
            tf.expandDims(tf.sum(scores, tf.constant(new int[] {1, 2, 3})), tf.constant(1)));
  }

  private static Operand<TFloating> half(Pass pass, Operand<TFloating> x) {
    return pass.tf().math.mul(x, pass.constant(0.5));
  }

  private static Operand<TFloating> negative(Ops tf, Operand<TFloating> x) {
    return tf.math.neg(x);
  }
}
