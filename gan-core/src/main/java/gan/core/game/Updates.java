package gan.core.game;

import gan.core.game.Scheme.Move;
import gan.core.graph.Parameter;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import gan.core.spi.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TFloating;

/**
 * The updates of one player: one operation for each combination of lazy penalties that is ever due.
 *
 * @param calendar which penalties are due when
 * @param ways for each move of the scheme, the operation for each combination
 * @param gradient for each weight of the player, the gradient of what it lowers where the fewest
 *     penalties are due
 */
record Updates(
    Calendar calendar, Map<Move, Map<List<Integer>, Op>> ways, List<Operand<TFloating>> gradient) {

  /** The operation of a move in an update, counted from 1. */
  Op at(Move move, long update) {
    return ways.get(move).get(calendar.due(update));
  }

  /**
   * Adds all updates of one player.
   *
   * @param adapted states that move when the player does, once an update
   */
  static Updates of(
      Side side,
      Players players,
      Roles roles,
      Round round,
      LossTerms terms,
      Operand<TFloating> count,
      Map<Parameter, Operand<TFloating>> adapted) {
    List<Term> penalties = new ArrayList<>();
    List<Integer> every = new ArrayList<>();
    for (int i = 0; i < roles.penalties().size(); i++) {
      WeightedPenalty penalty = roles.penalties().get(i);
      if (penalty.side() == side) {
        penalties.add(Term.of(players.penalties().get(i), penalty, round, count));
        every.add(penalty.every());
      }
    }
    Calendar calendar = new Calendar(every);
    Map<Move, Map<List<Integer>, Op>> ways = new EnumMap<>(Move.class);
    roles.scheme().moves().forEach(move -> ways.put(move, new HashMap<>()));
    Map<List<Integer>, List<Operand<TFloating>>> gradients = new LinkedHashMap<>();
    for (List<Integer> due : calendar.combinations()) {
      Term lowered = Term.of(side, terms);
      for (int index : due) {
        lowered = lowered.plus(round.tf(), penalties.get(index));
      }
      Change change = Change.of(side, players, round, lowered, adapted);
      gradients.put(due, change.gradient());
      ways.forEach((move, each) -> each.put(due, change.way(move, players, round, count)));
    }
    List<Integer> fewest = Collections.min(gradients.keySet(), Comparator.comparingInt(List::size));
    return new Updates(calendar, ways, gradients.get(fewest));
  }

  /**
   * What an update does to one player.
   *
   * @param side whose update it is
   * @param gradient of what the player lowers, for each of its weights
   * @param lowered what it lowers, with the states that move
   * @param adapted states that move only when the player does
   */
  private record Change(
      Side side,
      List<Operand<TFloating>> gradient,
      Term lowered,
      Map<Parameter, Operand<TFloating>> adapted) {

    static Change of(
        Side side,
        Players players,
        Round round,
        Term lowered,
        Map<Parameter, Operand<TFloating>> adapted) {
      Player player = players.on(side);
      List<Operand<TFloating>> gradient = player.gradients(Term.pass(side, round), lowered.value());
      return new Change(side, gradient, lowered, adapted);
    }

    private Map<Parameter, Operand<TFloating>> writes(boolean moved) {
      Map<Parameter, Operand<TFloating>> all = new LinkedHashMap<>(lowered.writes());
      all.putAll(moved ? adapted : Map.of());
      return all;
    }

    Op way(Move move, Players players, Round round, Operand<TFloating> count) {
      List<Op> reads =
          Stream.concat(round.pass().reads().stream(), round.generatorPass().reads().stream())
              .toList();
      boolean moved = move == Move.STEP || move == Move.RETURN;
      OptionalDouble bound =
          moved && side == Side.DISCRIMINATOR
              ? players.loss().weightClip()
              : OptionalDouble.empty();
      Op update =
          players
              .on(side)
              .update(move, Term.pass(side, round), gradient, reads, count, bound, writes(moved));
      return players
          .averages()
          .filter(averages -> moved && side == Side.GENERATOR)
          .map(averages -> averages.follow(round.tf(), update, count))
          .orElse(update);
    }
  }
}
