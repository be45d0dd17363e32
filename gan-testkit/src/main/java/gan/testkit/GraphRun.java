package gan.testkit;

import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.family.TFloating;

/**
 * A small graph and its session: parts are built in it and evaluated to plain numbers. Parameters
 * take their initial values before the first evaluation after they were created.
 *
 * <p>Not thread-safe. Closing it frees all native memory; nothing that it returns needs closing.
 */
public final class GraphRun implements AutoCloseable {
  private static final int SETTLING = 500;

  private final Precision precision;
  private final long seed;
  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final Session session = new Session(graph);
  private final List<Parameters> lists = new ArrayList<>();
  private final Set<Parameter> initialized = new HashSet<>();
  private final Map<Operand<TFloating>, Numbers> fed = new LinkedHashMap<>();
  private final Map<Parameter, Assignment> assignments = new LinkedHashMap<>();

  private record Assignment(Operand<TFloating> value, Op assign) {}

  /** An empty graph with seed 1. */
  public GraphRun(Precision precision) {
    this(precision, 1);
  }

  /**
   * An empty graph.
   *
   * @param precision its floating-point type
   * @param seed what initial values and noise depend on
   */
  public GraphRun(Precision precision, long seed) {
    this.precision = precision;
    this.seed = seed;
  }

  /** Where operations are added. */
  public Ops tf() {
    return tf;
  }

  /** The graph's floating-point type. */
  public Class<TFloating> type() {
    return precision.type();
  }

  /** An empty list of parameters, whose initial values this run takes care of. */
  public Parameters parameters(String owner) {
    Parameters parameters = new Parameters(tf, owner, precision, seed);
    lists.add(parameters);
    return parameters;
  }

  /** A new forward pass; all passes of one run draw the same noise. */
  public Pass pass(Mode mode) {
    return new Pass(tf, mode, new RandomStream(seed, "pass", tf.constant(0L), type()));
  }

  /** A constant of the given shape, row by row. */
  public Operand<TFloating> constant(Shape shape, double... values) {
    return tf.dtypes.cast(tf.reshape(tf.constant(values), tf.constant(shape.asArray())), type());
  }

  /** Something to {@link #feed}; the shape may have unknown sizes. */
  public Operand<TFloating> placeholder(Shape shape) {
    return tf.placeholder(type(), Placeholder.shape(shape));
  }

  /** Gives a placeholder, or any other operand, a value until it is fed again. */
  public void feed(Operand<TFloating> operand, Numbers numbers) {
    fed.put(operand, numbers);
  }

  /** Overwrites what is stored in a parameter. */
  public void assign(Parameter parameter, double... values) {
    Assignment assignment =
        assignments.computeIfAbsent(
            parameter,
            p -> {
              Operand<TFloating> value = placeholder(p.shape());
              return new Assignment(value, tf.assignVariableOp(p.handle(), value));
            });
    feed(assignment.value(), new Numbers(parameter.shape(), values));
    execute(List.of(assignment.assign()));
    fed.remove(assignment.value());
  }

  /** What is stored in a parameter, row by row. */
  public double[] stored(Parameter parameter) {
    return evaluate(tf.readVariableOp(parameter.handle(), type())).values();
  }

  /** The value of one operand. */
  public Numbers evaluate(Operand<TFloating> operand) {
    return evaluate(List.of(operand)).get(0);
  }

  /** The values of several operands, all from one run of the graph. */
  public List<Numbers> evaluate(List<Operand<TFloating>> operands) {
    return run(operands, List.of());
  }

  /** Runs operations for their effect. */
  public void execute(List<? extends Op> operations) {
    run(List.of(), operations);
  }

  /**
   * Gives weights that are all 0, such as gates, small random values: a gate at 0 hides what lies
   * behind it.
   */
  public void openGates(Parameters parameters) {
    List<Parameter> weights = parameters.weights();
    List<Operand<TFloating>> reads = new ArrayList<>();
    weights.forEach(weight -> reads.add(tf.readVariableOp(weight.handle(), type())));
    List<Numbers> values = evaluate(reads);
    for (int i = 0; i < weights.size(); i++) {
      if (values.get(i).largest() == 0) {
        Shape shape = weights.get(i).shape();
        assign(weights.get(i), Numbers.uniform(shape, -0.5, 0.5, 3).values());
      }
    }
  }

  /**
   * Stores what a training pass writes again and again, until states such as the singular vectors
   * of spectral normalisation stand still. Derivatives that hold such states fixed are exact only
   * then.
   */
  public void settle(Pass pass) {
    List<Op> stores = pass.stores(pass.reads());
    for (int i = 0; i < SETTLING && !stores.isEmpty(); i++) {
      execute(stores);
    }
  }

  private List<Numbers> run(List<Operand<TFloating>> fetches, List<? extends Op> targets) {
    initialize();
    Session.Runner runner = session.runner();
    // TensorFlow refuses to fetch what it is fed.
    fetches.forEach(fetch -> runner.fetch(fed.containsKey(fetch) ? tf.identity(fetch) : fetch));
    targets.forEach(runner::addTarget);
    return feedAndRun(runner, fetches.size());
  }

  private void initialize() {
    List<Parameter> fresh =
        lists.stream().flatMap(list -> list.all().stream()).filter(initialized::add).toList();
    if (!fresh.isEmpty()) {
      Session.Runner runner = session.runner();
      fresh.forEach(parameter -> runner.addTarget(parameter.initial()));
      runner.run().close();
    }
  }

  private List<Numbers> feedAndRun(Session.Runner runner, int fetches) {
    List<Tensor> tensors = new ArrayList<>();
    try {
      fed.forEach(
          (operand, numbers) -> {
            tensors.add(numbers.tensor(precision));
            runner.feed(operand, tensors.get(tensors.size() - 1));
          });
      try (Result result = runner.run()) {
        return IntStream.range(0, fetches).mapToObj(i -> Numbers.of(result.get(i))).toList();
      }
    } finally {
      tensors.forEach(Tensor::close);
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
