package gan.core.game;

import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TFloating;

/** All variables of a graph together: initialised, saved and restored, each under its own name. */
final class Variables {
  private final Op initialize;
  private final Op save;
  private final Op restore;
  private final Operand<TString> prefix;
  private final Map<String, Operand<TFloating>> values = new LinkedHashMap<>();

  Variables(Ops tf, List<Parameters> owners, Precision precision) {
    List<Parameter> all = owners.stream().flatMap(owner -> owner.all().stream()).toList();
    prefix = tf.withName("checkpoint").placeholder(TString.class);
    initialize = tf.withControlDependencies(all.stream().map(Parameter::initial).toList()).noOp();
    Operand<TString> names = strings(tf, all.stream().map(Parameter::name).toList());
    Operand<TString> whole = strings(tf, Collections.nCopies(all.size(), ""));
    for (Parameter parameter : all) {
      values.put(parameter.name(), tf.readVariableOp(parameter.handle(), precision.type()));
    }
    save = tf.train.save(prefix, names, whole, List.copyOf(values.values()));
    var restored =
        tf.train.restore(prefix, names, whole, Collections.nCopies(all.size(), precision.type()));
    List<Op> assigns = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      assigns.add(tf.assignVariableOp(all.get(i).handle(), restored.tensors().get(i)));
    }
    restore = tf.withControlDependencies(assigns).noOp();
  }

  void initialize(Session session) {
    session.run(initialize);
  }

  /** The value of every variable, in row-major order, by name. */
  Map<String, float[]> values(Session session) {
    Session.Runner runner = session.runner();
    values.values().forEach(runner::fetch);
    Map<String, float[]> found = new LinkedHashMap<>();
    try (Result result = runner.run()) {
      int index = 0;
      for (String name : values.keySet()) {
        found.put(name, SamplingGraph.numbers(result.get(index++)));
      }
    }
    return found;
  }

  /** Writes {@code FILE.index} and {@code FILE.data-…}. */
  void save(Session session, Path file) {
    run(session, save, file);
  }

  void restore(Session session, Path file) {
    try {
      run(session, restore, file);
    } catch (TensorFlowException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CHECKPOINT_MISMATCH,
              "the checkpoint '" + file + "' does not fit the experiment: " + firstLine(e),
              "use the configuration that the checkpoint was trained with."),
          e);
    }
  }

  private void run(Session session, Op op, Path file) {
    try (TString where = TString.scalarOf(file.toAbsolutePath().toString())) {
      session.runner().feed(prefix, where).addTarget(op).run().close();
    }
  }

  private static Operand<TString> strings(Ops tf, List<String> values) {
    try (TString tensor = TString.vectorOf(values.toArray(String[]::new))) {
      return tf.constantOf(tensor);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
