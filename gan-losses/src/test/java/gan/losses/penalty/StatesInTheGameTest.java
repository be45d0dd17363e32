package gan.losses.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Game;
import gan.core.game.Roles;
import gan.core.game.WeightedPenalty;
import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.optimizer.Sgd;
import gan.core.optimizer.SgdOptions;
import gan.core.spi.Batch;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.core.spi.Schedule;
import gan.core.spi.Side;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import gan.losses.adversarial.Wasserstein;
import gan.losses.adversarial.WassersteinOptions;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Which player's updates move the states of penalties: numbers, D(x) = 2 x and G(z) = 3 z. */
class StatesInTheGameTest {
  private static final SampleSpec NUMBER = SampleSpec.vector(1, ValueRange.UNBOUNDED, 0);
  private static final Schedule WEIGHT = Schedule.constant(0.1);

  @Test
  void anchorsMoveWithTheDiscriminatorAndLengthsWithTheGenerator() {
    try (Game game = Game.start(roles(), NUMBER, 2, 1)) {
      game.updateGenerator(reals(), 1, 1);
      assertThat(anchor(game)).isZero();
      float length = length(game);
      assertThat(length).isPositive();

      game.updateDiscriminator(reals(), 2, 1);
      // Scores of 1 and 5 are 2 and 10, of which a tenth is taken.
      assertThat(anchor(game)).isCloseTo(0.6f, Offset.offset(1e-5f));
      assertThat(length(game)).isEqualTo(length);
    }
  }

  private static float anchor(Game game) {
    return game.variables().get("penalty1.real")[0];
  }

  private static float length(Game game) {
    return game.variables().get("penalty2.length")[0];
  }

  private static Roles roles() {
    return Roles.of(
            (sample, own) -> new Tripling(weight(own, 3)),
            (sample, own) -> doubling(weight(own, 2)),
            (sample, own) -> new Wasserstein(WassersteinOptions.unclipped()),
            (sample, slots) -> new Sgd(new SgdOptions(Schedule.constant(1e-9), 0, false), slots),
            (sample, slots) -> new Sgd(new SgdOptions(Schedule.constant(1e-9), 0, false), slots))
        .withPenalties(
            List.of(
                new WeightedPenalty(
                    (sample, own) -> new LeCam(new LeCamOptions(WEIGHT, 0.9, 1), own),
                    Side.DISCRIMINATOR,
                    WEIGHT,
                    1),
                new WeightedPenalty(
                    (sample, own) ->
                        new PathLength(new PathLengthOptions(WEIGHT, 0.9, 1), sample, own),
                    Side.GENERATOR,
                    WEIGHT,
                    1)));
  }

  private static Parameter weight(Parameters own, double value) {
    return own.weight("factor", Shape.of(1), Initializer.constant(value));
  }

  private static Discriminator doubling(Parameter factor) {
    return (pass, samples, condition) -> Verdict.of(pass.tf().math.mul(samples, pass.read(factor)));
  }

  private record Tripling(Parameter factor) implements Generator {
    @Override
    public int latentSize() {
      return 1;
    }

    @Override
    public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
      return pass.tf().math.mul(latent, pass.read(factor));
    }
  }

  private static Batch reals() {
    Batch batch = new Batch(NUMBER, 2);
    batch.slot(0).putFloat(1);
    batch.slot(1).putFloat(5);
    return batch;
  }
}
