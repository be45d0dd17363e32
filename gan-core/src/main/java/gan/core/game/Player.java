package gan.core.game;

import gan.core.graph.Gradients;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Optimizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * One side of the game: the parameters that it owns, and the optimizer that moves them and nothing
 * else.
 */
final class Player {
  private final String name;
  private final List<Parameters> own;
  private final Optimizer optimizer;
  private final GradientClip clip;
  private final Parameters slots;
  private final Scheme scheme;
  private final Map<Parameter, Weight> moving = new HashMap<>();

  /**
   * A player.
   *
   * @param name {@code generator} or {@code discriminator}
   * @param own the lists whose weights it learns
   * @param optimizer moves them
   * @param clip bounds their gradients
   * @param slots the optimizer's states
   * @param scheme how batches turn into updates
   */
  Player(
      String name,
      List<Parameters> own,
      Optimizer optimizer,
      GradientClip clip,
      Parameters slots,
      Scheme scheme) {
    this.name = name;
    this.own = own;
    this.optimizer = optimizer;
    this.clip = clip;
    this.slots = slots;
    this.scheme = scheme;
  }

  /** Every variable that belongs to this player. */
  Stream<Parameters> variables() {
    return Stream.concat(own.stream(), Stream.of(slots));
  }

  /** Everything that this player learns. */
  List<Parameter> weights() {
    return own.stream().flatMap(list -> list.weights().stream()).toList();
  }

  /** How many numbers this player learns. */
  long count() {
    return own.stream().mapToLong(Parameters::count).sum();
  }

  /**
   * Adds one way to change this player.
   *
   * @param move which
   * @param pass the pass in which this player's weights were read
   * @param lowered the gradient of what is lowered, for each of {@link #weights}
   * @param reads what must have been read before anything moves
   * @param count a scalar, this update's number from 1
   * @param bound how far from 0 weights may lie afterwards
   * @param writes what the parts of this update wrote apart
   */
  Op update(
      Scheme.Move move,
      Pass pass,
      List<Operand<TFloating>> lowered,
      List<Op> reads,
      Operand<TFloating> count,
      OptionalDouble bound,
      Map<Parameter, Operand<TFloating>> writes) {
    List<Parameter> weights = weights();
    Ops after = pass.tf().withControlDependencies(reads);
    List<Operand<TFloating>> gradients = prepared(move, after, weights, lowered);
    List<Op> changes = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      Parameter weight = weights.get(i);
      Op change = moving(weight).move(after, move, gradients.get(i), pass.read(weight), count);
      changes.add(bound.isPresent() ? bounded(pass, weight, change, bound.getAsDouble()) : change);
    }
    changes.addAll(pass.stores(reads, writes));
    return pass.tf().withControlDependencies(changes).noOp();
  }

  private Weight moving(Parameter weight) {
    return moving.computeIfAbsent(weight, w -> Weight.of(w, optimizer, slots, scheme));
  }

  /** What the optimizer shall see: averaged over the batches of an update, and bounded. */
  private List<Operand<TFloating>> prepared(
      Scheme.Move move, Ops tf, List<Parameter> weights, List<Operand<TFloating>> gradients) {
    if (move == Scheme.Move.GATHER) {
      return gradients;
    }
    List<Operand<TFloating>> averaged = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      averaged.add(moving(weights.get(i)).averaged(tf, gradients.get(i), scheme.accumulate()));
    }
    return clip.clip(tf, averaged);
  }

  private static Op bounded(Pass pass, Parameter weight, Op change, double bound) {
    Ops after = pass.tf().withControlDependencies(change);
    Operand<TFloating> moved = after.readVariableOp(weight.handle(), pass.type());
    return after.assignVariableOp(
        weight.handle(), after.clipByValue(moved, pass.constant(-bound), pass.constant(bound)));
  }

  /**
   * The gradient of a loss, for each of {@link #weights}.
   *
   * @param pass the pass in which this player's weights were read
   * @param loss a scalar
   */
  List<Operand<TFloating>> gradients(Pass pass, Operand<TFloating> loss) {
    List<Parameter> weights = weights();
    if (weights.isEmpty()) {
      return List.of();
    }
    for (Parameter weight : weights) {
      if (!pass.hasRead(weight)) {
        throw contract("creates the weight '" + weight.name() + "' but never uses it", null);
      }
    }
    try {
      return Gradients.of(pass.tf(), loss, weights.stream().map(pass::read).toList());
    } catch (TFInvalidArgumentException e) {
      throw contract("has a loss that does not reach every weight: " + e.getMessage(), e);
    }
  }

  private GanException contract(String what, Throwable cause) {
    return new GanException(
        Problem.of(
            ErrorCode.PLUGIN_CONTRACT,
            "the " + name + " " + what,
            "let every weight take part in what the loss is computed from, or do not create it."),
        cause);
  }
}
