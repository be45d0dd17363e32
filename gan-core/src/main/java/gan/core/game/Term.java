package gan.core.game;

import gan.core.graph.Parameter;
import gan.core.graph.Pass;
import gan.core.spi.LossTerms;
import gan.core.spi.Penalty;
import gan.core.spi.Round;
import gan.core.spi.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * A part of what a player lowers, with the states that move when it is part of an update.
 *
 * @param value a scalar
 * @param writes the next values of those states
 */
record Term(Operand<TFloating> value, Map<Parameter, Operand<TFloating>> writes) {

  /** What the loss alone gives the player on a side; the states that it writes are the round's. */
  static Term of(Side side, LossTerms terms) {
    return new Term(
        side == Side.DISCRIMINATOR ? terms.discriminator() : terms.generator(), Map.of());
  }

  /**
   * A weighted penalty. It sees states as the round left them, whatever other penalties write.
   *
   * @param penalty what to add
   * @param terms its weight and rhythm
   * @param round what was played
   * @param count the update's number
   */
  static Term of(Penalty penalty, WeightedPenalty terms, Round round, Operand<TFloating> count) {
    Pass own = pass(terms.side(), round);
    Pass other = terms.side() == Side.DISCRIMINATOR ? round.generatorPass() : round.pass();
    List<Operand<TFloating>> value = new ArrayList<>();
    Map<Parameter, Operand<TFloating>> writes =
        own.apart(() -> other.apart(() -> value.add(weighted(penalty, terms, round, count))));
    return new Term(value.get(0), writes);
  }

  /** The pass of the player on a side. */
  static Pass pass(Side side, Round round) {
    return side == Side.DISCRIMINATOR ? round.pass() : round.generatorPass();
  }

  /** Both together; where both write one state, the other's write stays. */
  Term plus(Ops tf, Term other) {
    Map<Parameter, Operand<TFloating>> all = new LinkedHashMap<>(writes);
    all.putAll(other.writes);
    return new Term(tf.math.add(value, other.value), all);
  }

  private static Operand<TFloating> weighted(
      Penalty penalty, WeightedPenalty terms, Round round, Operand<TFloating> count) {
    Operand<TFloating> term = penalty.term(round);
    Contracts.checkPenalty(term);
    Ops tf = round.tf();
    Operand<TFloating> factor =
        tf.math.mul(terms.weight().at(tf, count), round.pass().constant(terms.every()));
    return tf.math.mul(factor, term);
  }
}
