package gan.core.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.AssignVariableOp;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.family.TFloating;

/**
 * The variables of one player, and the only way to make one: what is created here is exactly what
 * that player's optimizer moves and what its checkpoints hold.
 *
 * <p>Not thread-safe: graphs are built by one thread.
 */
public final class Parameters {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*");

  private final Ops tf;
  private final String owner;
  private final Precision precision;
  private final long seed;
  private final Map<String, Parameter> byName = new LinkedHashMap<>();

  /**
   * An empty list.
   *
   * @param tf the graph, at its top scope
   * @param owner the player, such as {@code generator}: the first part of every name
   * @param precision the graph's floating-point type
   * @param seed the experiment's seed: initial values depend on it and on the parameter's name
   *     alone
   */
  public Parameters(Ops tf, String owner, Precision precision, long seed) {
    this.tf = tf;
    this.owner = owner;
    this.precision = precision;
    this.seed = seed;
  }

  /** Creates a weight, which the player's optimizer moves. */
  public Parameter weight(String name, Shape shape, Initializer initializer) {
    return create(name, shape, true, initializer);
  }

  /** Creates a state, which is saved with the player but moved only by {@link Pass#write}. */
  public Parameter state(String name, Shape shape, Initializer initializer) {
    return create(name, shape, false, initializer);
  }

  /** Everything created so far, in order. */
  public List<Parameter> all() {
    return List.copyOf(byName.values());
  }

  /** The weights created so far, in order. */
  public List<Parameter> weights() {
    return byName.values().stream().filter(Parameter::trainable).toList();
  }

  /** How many numbers the weights hold. */
  public long count() {
    return weights().stream().mapToLong(weight -> weight.shape().size()).sum();
  }

  private Parameter create(String name, Shape shape, boolean trainable, Initializer initializer) {
    String full = owner + "." + name;
    if (!NAME.matcher(full).matches()) {
      throw new IllegalArgumentException(
          "Parameter name '" + full + "' is not made of letters, digits, '.', '_' and '-'.");
    }
    if (shape.hasUnknownDimension()) {
      throw new IllegalArgumentException(
          "Parameter '" + full + "' has an unknown size in " + shape + ".");
    }
    if (byName.containsKey(full)) {
      throw new IllegalArgumentException("Parameter '" + full + "' was created twice.");
    }
    Operand<?> handle =
        tf.withName(full).varHandleOp(precision.type(), shape, VarHandleOp.sharedName(full));
    RandomStream random = new RandomStream(seed, full, tf.constant(0L), precision.type());
    Operand<TFloating> value = initializer.value(tf, shape, random);
    AssignVariableOp initial = tf.assignVariableOp(handle, value);
    Parameter parameter = new Parameter(full, shape, trainable, handle, initial);
    byName.put(full, parameter);
    return parameter;
  }
}
