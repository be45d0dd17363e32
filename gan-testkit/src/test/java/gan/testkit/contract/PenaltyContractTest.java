package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.Schedule;
import gan.core.spi.Side;
import gan.testkit.contract.ToyPenalties.Careless;
import gan.testkit.contract.ToyPenalties.CarelessPenalties;
import gan.testkit.contract.ToyPenalties.Options;
import gan.testkit.contract.ToyPenalties.Penalties;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** Penalties that are wrong in the ways in which published ones are; each fails a named rule. */
class PenaltyContractTest {
  /** Slopes of 5, four numbers in two pixels of two channels. */
  private static final PenaltyGolden GOLDEN = PenaltyGolden.of(List.of(3.0, 0.0, 4.0, 0.0), 16);

  private static final PenaltyGolden HALF = PenaltyGolden.of(List.of(3.0, 0.0, 4.0, 0.0), 12.5);

  /** {@code mean (‖∇D(x̂)‖ - 1)²}, as it should be. */
  @Nested
  class RightPenalty implements PenaltyContract<Options> {
    @Override
    public PenaltyFactory<Options> factory() {
      return new Penalties(own -> ToyPenalties.oneCentred(ToyPenalties::slope), Side.DISCRIMINATOR);
    }

    @Override
    public Options options() {
      return new Options(Schedule.constant(1), 1);
    }

    @Override
    public List<PenaltyGolden> golden() {
      return List.of(GOLDEN);
    }
  }

  @Test
  void oneNormOverTheWholeBatchIsFound() {
    PenaltyContract<Options> wrong =
        contract(
            ToyPenalties.oneCentred(
                (pass, gradient) ->
                    ToyPenalties.root(pass, Toys.sum(pass, pass.tf().math.square(gradient)))));
    fails(wrong::goldenValuesAreMet, "[the term of " + GOLDEN + "]");
    fails(wrong::doublingTheBatchChangesNothing, "[the term of the batch twice]");
    fails(wrong::termIsTheMeanOverItsSamples, "[the mean of the terms of each sample alone]");
  }

  @Test
  void oneNormForEachPixelIsFound() {
    PenaltyContract<Options> wrong =
        contract(
            ToyPenalties.oneCentred(
                (pass, gradient) -> {
                  int channels = gradient.shape().numDimensions() - 1;
                  Operand<TFloating> squares = pass.tf().math.square(gradient);
                  return ToyPenalties.root(
                      pass, pass.tf().sum(squares, pass.tf().constant(channels)));
                }));
    wrong.doublingTheBatchChangesNothing();
    wrong.termIsTheMeanOverItsSamples();
    wrong.gradientsAgreeWithFiniteDifferences();
    fails(wrong::goldenValuesAreMet, "[the term of " + GOLDEN + "]");
  }

  @Test
  void aMissingHalfIsFound() {
    PenaltyContract<Options> wrong =
        new Contract(
            new Penalties(own -> round -> ToyPenalties.squares(round, true), Side.DISCRIMINATOR),
            List.of(HALF),
            true);
    fails(wrong::goldenValuesAreMet, "[the term of " + HALF + "]");
  }

  @Test
  void aSumInsteadOfAMeanIsFound() {
    PenaltyContract<Options> wrong =
        contract(
            round ->
                Toys.sum(
                    round.pass(),
                    round
                        .tf()
                        .math
                        .square(ToyPenalties.slope(round.pass(), ToyPenalties.gradient(round)))));
    fails(wrong::doublingTheBatchChangesNothing, "[the term of the batch twice]");
    fails(wrong::termIsTheMeanOverItsSamples, "[the mean of the terms of each sample alone]");
  }

  @Test
  void aValueThatFollowsItsBatchMatesIsFound() {
    PenaltyContract<Options> wrong =
        contract(
            round -> {
              Operand<TFloating> mean = Toys.mean(round.pass(), round.realScores());
              return Toys.mean(
                  round.pass(),
                  round
                      .tf()
                      .math
                      .mul(ToyPenalties.slope(round.pass(), ToyPenalties.gradient(round)), mean));
            });
    wrong.doublingTheBatchChangesNothing();
    fails(wrong::termIsTheMeanOverItsSamples, "[the mean of the terms of each sample alone]");
  }

  @Test
  void aTermOfEverySampleIsFound() {
    fails(
        contract(round -> ToyPenalties.slope(round.pass(), ToyPenalties.gradient(round)))
            ::termIsAScalar,
        "[shape of the term]");
  }

  @Test
  void aNormWithoutAnEpsilonIsFound() {
    PenaltyContract<Options> wrong =
        contract(
            ToyPenalties.oneCentred(
                (pass, gradient) ->
                    pass.tf().math.sqrt(ToyPenalties.squaresOfEach(pass, gradient))));
    wrong.termAndGradientAreFinite();
    fails(
        wrong::termAndGradientAreFiniteForFlatPlayers, "[a gradient of the term of flat players]");
  }

  @Test
  void overflowIsFound() {
    PenaltyContract<Options> wrong =
        contract(
            round ->
                Toys.mean(
                    round.pass(),
                    round
                        .tf()
                        .math
                        .exp(round.tf().math.mul(round.realScores(), round.pass().constant(1e6)))));
    fails(wrong::termAndGradientAreFinite, "[the term]");
  }

  @Test
  void aGradientThatIsCutIsFound() {
    PenaltyContract<Options> wrong =
        contract(
            round -> {
              Operand<TFloating> slope =
                  ToyPenalties.slope(round.pass(), ToyPenalties.gradient(round));
              return Toys.mean(
                  round.pass(), round.tf().math.mul(slope, round.tf().stopGradient(slope)));
            });
    fails(
        wrong::gradientsAgreeWithFiniteDifferences,
        "Symbolic gradients disagree with finite differences:\n  discriminator.first.kernel");
  }

  @Test
  void aTermThatNobodyCanLowerIsFound() {
    PenaltyContract<Options> wrong =
        contract(round -> Toys.mean(round.pass(), round.tf().stopGradient(round.realScores())));
    fails(
        wrong::gradientReachesItsOwnPlayer,
        "[largest gradient of the term by its own player's weights]");
  }

  @Test
  void aTermForTheOtherPlayerIsFound() {
    PenaltyContract<Options> wrong =
        new Contract(
            new Penalties(own -> round -> ToyPenalties.squares(round, false), Side.GENERATOR),
            List.of(HALF),
            true);
    fails(
        wrong::gradientReachesItsOwnPlayer,
        "[largest gradient of the term by its own player's weights]");
  }

  @Test
  void noiseThatFollowsNoSeedIsFound() {
    PenaltyContract<Options> wrong =
        contract(
            round -> {
              Ops tf = round.tf();
              Operand<TFloating> any =
                  tf.random.randomUniform(tf.shape(round.real()), round.pass().type());
              return Toys.mean(round.pass(), round.judge(tf.math.add(round.real(), any)).scores());
            });
    fails(wrong::sameSeedGivesTheSameTerm, "[the term of the same graph, evaluated again]");
  }

  @Test
  void aStateThatTheOpponentWouldStoreIsFound() {
    PenaltyContract<Options> wrong =
        new Contract(
            new Penalties(
                own -> {
                  Parameter mean = own.state("mean", Shape.scalar(), Initializer.zeros());
                  return round -> {
                    Operand<TFloating> term = ToyPenalties.squares(round, false);
                    round.generatorPass().write(mean, term);
                    return term;
                  };
                },
                Side.DISCRIMINATOR),
            List.of(HALF),
            true);
    wrong.goldenValuesAreMet();
    fails(wrong::statesAreWrittenInTheOwnPass, "[states that the opponent's update would store]");
  }

  @Test
  void missingGoldenValuesAreFound() {
    PenaltyContract<Options> wrong =
        new Contract(
            new Penalties(own -> round -> ToyPenalties.squares(round, false), Side.DISCRIMINATOR),
            List.of(),
            true);
    fails(wrong::goldenValuesAreMet, "[whether a penalty without golden values draws nothing]");
  }

  @Test
  void aComparisonOfBatchesThatIsOnlyClaimedIsFound() {
    PenaltyContract<Options> wrong =
        new Contract(
            new Penalties(own -> round -> ToyPenalties.squares(round, false), Side.DISCRIMINATOR),
            List.of(HALF),
            false);
    fails(
        wrong::termIsTheMeanOverItsSamples,
        "[the mean of the terms of each sample alone, for a penalty on whole batches]");
  }

  @Test
  void anIntervalThatMayBeZeroIsFound() {
    PenaltyContract<Careless> wrong =
        new PenaltyContract<>() {
          @Override
          public PenaltyFactory<Careless> factory() {
            return new CarelessPenalties();
          }

          @Override
          public Careless options() {
            return new Careless(Schedule.constant(1), 1);
          }

          @Override
          public List<PenaltyGolden> golden() {
            return List.of();
          }
        };
    fails(wrong::intervalStartsAtOne, "[smallest 'every']");
  }

  private record Contract(
      PenaltyFactory<Options> factory, List<PenaltyGolden> golden, boolean isPerSample)
      implements PenaltyContract<Options> {
    @Override
    public Options options() {
      return new Options(Schedule.constant(1), 1);
    }
  }

  private static PenaltyContract<Options> contract(Penalty penalty) {
    return new Contract(new Penalties(own -> penalty, Side.DISCRIMINATOR), List.of(GOLDEN), true);
  }

  private static void fails(ThrowingCallable rule, String start) {
    assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageStartingWith(start);
  }
}
