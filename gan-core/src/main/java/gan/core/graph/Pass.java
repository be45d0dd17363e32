package gan.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;
import org.tensorflow.types.family.TNumber;

/**
 * One forward pass of one player: where a role adds its operations, reads its parameters and draws
 * its noise.
 *
 * <p>A parameter is read once a pass, however often the role is called in it, so the gradient with
 * respect to that one read is the whole gradient. A state that is written is seen by the next read
 * of the same pass, and is stored once, when the pass is {@linkplain #stores stored}: real and fake
 * batches update moving statistics in a fixed order. What is built {@linkplain #apart apart} keeps
 * its writes to itself.
 *
 * <p>Not thread-safe: graphs are built by one thread.
 */
public final class Pass {
  private final Ops tf;
  private final Mode mode;
  private final RandomStream random;
  private final UnaryOperator<Parameter> view;
  private final Map<Parameter, Operand<TFloating>> reads = new LinkedHashMap<>();
  private final Map<Parameter, Operand<TFloating>> writes = new LinkedHashMap<>();
  private final Map<String, Integer> draws = new HashMap<>();

  /**
   * A pass that has read nothing yet.
   *
   * @param tf where to add operations
   * @param mode training or inference
   * @param random the randomness of this pass; its name tells one player's noise from the other's
   */
  public Pass(Ops tf, Mode mode, RandomStream random) {
    this(tf, mode, random, UnaryOperator.identity());
  }

  /**
   * A pass that sees other parameters than those of the role, such as their averages.
   *
   * @param tf where to add operations
   * @param mode training or inference
   * @param random the randomness of this pass
   * @param view what to read instead of a parameter
   */
  public Pass(Ops tf, Mode mode, RandomStream random, UnaryOperator<Parameter> view) {
    this.tf = tf;
    this.mode = mode;
    this.random = random;
    this.view = view;
  }

  /** Where operations are added. */
  public Ops tf() {
    return tf;
  }

  /** A pass of inference beside this one: it reads parameters as they are stored. */
  public Pass inference() {
    return new Pass(tf, Mode.INFER, random.named(random.name() + ".inference"));
  }

  /** The graph's floating-point type. */
  public Class<TFloating> type() {
    return random.type();
  }

  /** Whether weights are being learned. */
  public boolean training() {
    return mode == Mode.TRAIN;
  }

  /** The parameter's value in this pass: what was last written in it, or else what is stored. */
  public Operand<TFloating> read(Parameter parameter) {
    Operand<TFloating> written = writes.get(parameter);
    return written != null ? written : reads.computeIfAbsent(parameter, this::readOnce);
  }

  /**
   * Gives a state its next value.
   *
   * @throws IllegalArgumentException if the parameter is a weight, which only an optimizer moves
   */
  public void write(Parameter state, Operand<TFloating> value) {
    if (state.trainable()) {
      throw new IllegalArgumentException(
          "'" + state.name() + "' is a weight: only its optimizer moves it.");
    }
    writes.put(state, value);
  }

  /** A scalar of the graph's floating-point type. */
  public Operand<TFloating> constant(double value) {
    return Scalar.of(tf, value, type());
  }

  /** Fresh standard normal numbers; each call draws others. */
  public Operand<TFloating> normal(String what, Operand<? extends TNumber> shape) {
    return stream(what).normal(tf, shape);
  }

  /** Fresh numbers uniform in {@code [low, high)}; each call draws others. */
  public Operand<TFloating> uniform(
      String what, Operand<? extends TNumber> shape, double low, double high) {
    return stream(what).uniform(tf, shape, low, high);
  }

  /** Whether the parameter was read in this pass: only then does anything depend on it. */
  public boolean hasRead(Parameter parameter) {
    return reads.containsKey(parameter);
  }

  /** The weights that were read in this pass, in the order of their first reading. */
  public List<Parameter> weights() {
    return reads.keySet().stream().filter(Parameter::trainable).toList();
  }

  /** Every read of this pass; an update must wait for them, or it could change what they see. */
  public List<Op> reads() {
    return List.copyOf(reads.values());
  }

  /**
   * Builds a part that not every update has, such as a lazy penalty. Within it, its writes are seen
   * by the reads that follow; afterwards the pass is as it was before.
   *
   * @param part adds operations to this pass
   * @return what it wrote, for the {@linkplain #stores(List, Map) stores} of the updates that have
   *     the part
   */
  public Map<Parameter, Operand<TFloating>> apart(Runnable part) {
    Map<Parameter, Operand<TFloating>> before = new LinkedHashMap<>(writes);
    part.run();
    Map<Parameter, Operand<TFloating>> own = new LinkedHashMap<>(writes);
    own.entrySet().removeIf(write -> before.get(write.getKey()) == write.getValue());
    writes.clear();
    writes.putAll(before);
    return own;
  }

  /** Adds the operations that store every written state, after the given ones. */
  public List<Op> stores(List<Op> after) {
    return stores(after, Map.of());
  }

  /**
   * Adds the operations that store every written state, after the given ones.
   *
   * @param parts what parts of this update wrote {@linkplain #apart apart}; it goes over what the
   *     pass wrote
   */
  public List<Op> stores(List<Op> after, Map<Parameter, Operand<TFloating>> parts) {
    Ops later = tf.withControlDependencies(after);
    Map<Parameter, Operand<TFloating>> all = new LinkedHashMap<>(writes);
    all.putAll(parts);
    List<Op> stores = new ArrayList<>();
    all.forEach((state, value) -> stores.add(later.assignVariableOp(state.handle(), value)));
    return stores;
  }

  private Operand<TFloating> readOnce(Parameter parameter) {
    Parameter seen = view.apply(parameter);
    return tf.withName(seen.name() + ".read").readVariableOp(seen.handle(), type());
  }

  private RandomStream stream(String what) {
    int draw = draws.merge(what, 1, Integer::sum);
    return random.named(random.name() + "." + what + "." + draw);
  }
}
