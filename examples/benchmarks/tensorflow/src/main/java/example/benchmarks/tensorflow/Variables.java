package example.benchmarks.tensorflow;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.AssignVariableOp;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/** Creates a player's variables, and what gives them their first values. */
final class Variables {
  private final Ops tf;
  private final List<Variable> weights = new ArrayList<>();
  private final List<Op> initializers = new ArrayList<>();
  private final List<Op> moves = new ArrayList<>();
  private final long seeds;
  private long seed;

  /**
   * A variable and what it holds.
   *
   * @param handle to assign to
   * @param value when read
   * @param shape of the value
   */
  record Variable(Operand<?> handle, Operand<TFloat32> value, Shape shape) {}

  Variables(Ops tf, long seeds) {
    this.tf = tf;
    this.seeds = seeds;
    this.seed = seeds;
  }

  Operand<TFloat32> normal(double deviation, long... shape) {
    Operand<TFloat32> drawn =
        tf.random.statelessRandomNormal(
            tf.constant(shape), tf.constant(new long[] {seed++, 0}), TFloat32.class);
    return weight(tf.math.mul(drawn, tf.constant((float) deviation)), Shape.of(shape));
  }

  Operand<TFloat32> constant(double value, long size) {
    return weight(filled(value, Shape.of(size)), Shape.of(size));
  }

  private Operand<TFloat32> weight(Operand<TFloat32> first, Shape shape) {
    Variable variable = variable(first, shape);
    weights.add(variable);
    return variable.value();
  }

  /** A variable that no gradient moves, and that starts at a constant. */
  Variable state(double value, Shape shape) {
    return variable(filled(value, shape), shape);
  }

  private Variable variable(Operand<TFloat32> first, Shape shape) {
    Operand<?> handle = tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(uniqueName()));
    AssignVariableOp initializer = tf.assignVariableOp(cast(handle), first);
    initializers.add(initializer);
    Operand<TFloat32> value = tf.readVariableOp(cast(handle), TFloat32.class);
    return new Variable(handle, value, shape);
  }

  private String uniqueName() {
    return seeds + "." + initializers.size();
  }

  private Operand<TFloat32> filled(double value, Shape shape) {
    return tf.fill(tf.constant(shape.asArray()), tf.constant((float) value));
  }

  @SuppressWarnings("unchecked") // a handle has no type of its own
  static Operand<TFloat32> cast(Operand<?> handle) {
    return (Operand<TFloat32>) handle;
  }

  /** Lets a statistic follow a batch, one batch after the other, whenever this player learns. */
  void follow(Variable moving, Operand<TFloat32> batch, double share) {
    Ops after = moves.isEmpty() ? tf : tf.withControlDependencies(moves.get(moves.size() - 1));
    Operand<TFloat32> now = after.readVariableOp(cast(moving.handle()), TFloat32.class);
    Operand<TFloat32> step = tf.math.mul(tf.math.sub(now, batch), tf.constant((float) share));
    moves.add(after.assignSubVariableOp(cast(moving.handle()), step));
  }

  List<Variable> weights() {
    return List.copyOf(weights);
  }

  List<Op> initializers() {
    return List.copyOf(initializers);
  }

  List<Op> moves() {
    return List.copyOf(moves);
  }

  long count() {
    return weights.stream().mapToLong(weight -> weight.shape().size()).sum();
  }

  /** The sum of absolute values. */
  Operand<TFloat32> magnitude() {
    List<Operand<TFloat32>> sums = new ArrayList<>();
    for (Variable weight : weights) {
      sums.add(
          tf.reduceSum(tf.math.abs(tf.reshape(weight.value(), tf.array(-1L))), tf.constant(0)));
    }
    return tf.math.addN(sums);
  }
}
