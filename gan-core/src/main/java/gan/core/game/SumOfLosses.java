package gan.core.game;

import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import gan.core.spi.Schedule;
import java.util.List;
import java.util.OptionalDouble;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The rules of the game, and what players are taught besides.
 *
 * @param game the loss that makes it a game; its bound on weights counts
 * @param others what is added to it
 */
public record SumOfLosses(Loss game, List<Weighted> others) implements Loss {

  /**
   * A loss with its weight.
   *
   * @param loss gives the terms
   * @param weight what both are multiplied by
   */
  public record Weighted(Loss loss, Schedule weight) {}

  /** Copies the list. */
  public SumOfLosses {
    others = List.copyOf(others);
  }

  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    LossTerms sum = game.terms(round);
    for (Weighted other : others) {
      LossTerms terms = other.loss().terms(round);
      Contracts.checkTerms(terms);
      Operand<TFloating> weight = other.weight().at(tf, round.update());
      sum =
          new LossTerms(
              tf.math.add(sum.discriminator(), tf.math.mul(weight, terms.discriminator())),
              tf.math.add(sum.generator(), tf.math.mul(weight, terms.generator())));
    }
    return sum;
  }

  @Override
  public OptionalDouble weightClip() {
    return game.weightClip();
  }
}
