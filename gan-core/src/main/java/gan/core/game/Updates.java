package gan.core.game;

import gan.core.game.Scheme.Move;
import gan.core.graph.Pass;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import gan.core.spi.Side;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The updates of one player: one operation for each combination of lazy penalties that is ever due.
 *
 * @param calendar which penalties are due when
 * @param ways for each move of the scheme, the operation for each combination
 */
record Updates(Calendar calendar, Map<Move, Map<List<Integer>, Op>> ways) {

  /** The operation of a move in an update, counted from 1. */
  Op at(Move move, long update) {
    return ways.get(move).get(calendar.due(update));
  }

  static Updates of(
      Side side,
      Players players,
      Roles roles,
      Round round,
      LossTerms terms,
      Operand<TFloating> count) {
    List<Integer> mine =
        IntStream.range(0, roles.penalties().size())
            .filter(index -> roles.penalties().get(index).side() == side)
            .boxed()
            .toList();
    List<Operand<TFloating>> penalties =
        mine.stream()
            .map(
                index ->
                    weighted(
                        round,
                        roles.penalties().get(index),
                        players.penalties().get(index).term(round),
                        count))
            .toList();
    Calendar calendar =
        new Calendar(mine.stream().map(index -> roles.penalties().get(index).every()).toList());
    Map<Move, Map<List<Integer>, Op>> ways = new EnumMap<>(Move.class);
    for (Move move : roles.scheme().moves()) {
      Map<List<Integer>, Op> each = new HashMap<>();
      for (List<Integer> due : calendar.combinations()) {
        Operand<TFloating> loss = total(side, round, terms, penalties, due);
        each.put(due, way(side, move, players, round, loss, count));
      }
      ways.put(move, each);
    }
    return new Updates(calendar, ways);
  }

  private static Op way(
      Side side,
      Move move,
      Players players,
      Round round,
      Operand<TFloating> loss,
      Operand<TFloating> count) {
    List<Op> reads =
        Stream.concat(round.pass().reads().stream(), round.generatorPass().reads().stream())
            .toList();
    boolean moved = move == Move.STEP || move == Move.RETURN;
    if (side == Side.DISCRIMINATOR) {
      OptionalDouble bound = moved ? players.loss().weightClip() : OptionalDouble.empty();
      return players.discriminatorSide().update(move, round.pass(), loss, reads, count, bound);
    }
    Op update =
        players
            .generatorSide()
            .update(move, round.generatorPass(), loss, reads, count, OptionalDouble.empty());
    return players
        .averages()
        .filter(averages -> moved)
        .map(averages -> averages.follow(round.tf(), update, count))
        .orElse(update);
  }

  private static Operand<TFloating> total(
      Side side,
      Round round,
      LossTerms terms,
      List<Operand<TFloating>> penalties,
      List<Integer> due) {
    Operand<TFloating> sum = side == Side.DISCRIMINATOR ? terms.discriminator() : terms.generator();
    for (int index : due) {
      sum = round.tf().math.add(sum, penalties.get(index));
    }
    return sum;
  }

  private static Operand<TFloating> weighted(
      Round round, WeightedPenalty penalty, Operand<TFloating> term, Operand<TFloating> count) {
    Contracts.checkPenalty(term);
    Ops tf = round.tf();
    Pass pass = round.pass();
    Operand<TFloating> factor =
        tf.math.mul(penalty.weight().at(tf, count), pass.constant(penalty.every()));
    return tf.math.mul(factor, term);
  }
}
