package gan.core.game;

import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
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
  private static final String AVERAGE = "average.";
  private static final String SLOTS = "Optimizer.";
  private static final String AUGMENTATION = "augmentation.";

  private final Ops tf;
  private final Class<TFloating> type;
  private final List<Parameter> all;
  private final Op initialize;
  private final Op save;
  private final Op restore;
  private final Operand<TString> prefix;
  private final Map<String, Operand<TFloating>> values = new LinkedHashMap<>();

  Variables(Ops tf, List<Parameters> owners, Precision precision) {
    this.tf = tf;
    this.type = precision.type();
    this.all = owners.stream().flatMap(owner -> owner.all().stream()).toList();
    prefix = tf.withName("checkpoint").placeholder(TString.class);
    initialize = tf.withControlDependencies(all.stream().map(Parameter::initial).toList()).noOp();
    for (Parameter parameter : all) {
      values.put(parameter.name(), tf.readVariableOp(parameter.handle(), type));
    }
    List<String> names = all.stream().map(Parameter::name).toList();
    save = tf.train.save(prefix, strings(names), whole(), List.copyOf(values.values()));
    restore = restoring(names);
  }

  void initialize(Session session) {
    session.run(initialize);
  }

  /** The value of every variable, in row-major order, by name. */
  Map<String, float[]> values(Session session) {
    return values(session, List.copyOf(values.keySet()));
  }

  /** The values of what was learned: not the states of the optimizers and of the augmentation. */
  Map<String, float[]> learned(Session session) {
    return values(session, values.keySet().stream().filter(Variables::isLearned).toList());
  }

  private Map<String, float[]> values(Session session, List<String> names) {
    Session.Runner runner = session.runner();
    names.forEach(name -> runner.fetch(values.get(name)));
    Map<String, float[]> found = new LinkedHashMap<>();
    try (Result result = runner.run()) {
      for (int i = 0; i < names.size(); i++) {
        found.put(names.get(i), SamplingGraph.numbers(result.get(i)));
      }
    }
    return found;
  }

  private static boolean isLearned(String name) {
    return !name.contains(SLOTS) && !name.startsWith(AUGMENTATION);
  }

  /** Writes {@code FILE.index}, {@code FILE.data-…} and {@code FILE.variables}. */
  void save(Session session, Path file) {
    try {
      run(session, save, file);
      VariableList.of(all).write(file);
    } catch (TensorFlowException | IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "'" + file + "' cannot be written: " + firstLine(e),
              "free space on the disk, or make the folder writable."),
          e);
    }
  }

  /** Restores every variable. */
  void restore(Session session, Path file) {
    Map<Parameter, String> wanted = new LinkedHashMap<>();
    all.forEach(parameter -> wanted.put(parameter, parameter.name()));
    VariableList.read(file).check(wanted, file);
    restore(session, restore, file);
  }

  /**
   * Restores what was learned, and leaves the optimizers and the augmentation as they are; an
   * average that the checkpoint does not have begins at the weights.
   */
  void restoreLearned(Session session, Path file) {
    VariableList there = VariableList.read(file);
    Map<Parameter, String> wanted = new LinkedHashMap<>();
    for (Parameter parameter : all) {
      String name = parameter.name();
      boolean fresh = name.startsWith(AVERAGE) && !there.shapes().containsKey(name);
      if (isLearned(name)) {
        wanted.put(parameter, fresh ? name.substring(AVERAGE.length()) : name);
      }
    }
    there.check(wanted, file);
    List<String> names = all.stream().map(parameter -> wanted.getOrDefault(parameter, "")).toList();
    restore(session, restoring(names), file);
  }

  /** Adds the operation that gives variables what the checkpoint has under these names. */
  private Op restoring(List<String> names) {
    List<Parameter> targets = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isEmpty()) {
        targets.add(all.get(i));
        sources.add(names.get(i));
      }
    }
    var restored =
        tf.train.restore(
            prefix,
            strings(sources),
            strings(Collections.nCopies(sources.size(), "")),
            Collections.nCopies(sources.size(), type));
    List<Op> assigns = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      assigns.add(tf.assignVariableOp(targets.get(i).handle(), restored.tensors().get(i)));
    }
    return tf.withControlDependencies(assigns).noOp();
  }

  private void restore(Session session, Op op, Path file) {
    try (LiteralPath literal = LiteralPath.of(file)) {
      run(session, op, literal.path());
    } catch (TensorFlowException | IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CHECKPOINT_DAMAGED,
              "the checkpoint '" + file + "' cannot be read: " + firstLine(e),
              "use another checkpoint, or train again."),
          e);
    }
  }

  private void run(Session session, Op op, Path file) {
    try (TString where = TString.scalarOf(file.toAbsolutePath().toString())) {
      session.runner().feed(prefix, where).addTarget(op).run().close();
    }
  }

  private Operand<TString> whole() {
    return strings(Collections.nCopies(all.size(), ""));
  }

  private Operand<TString> strings(List<String> values) {
    try (TString tensor = TString.vectorOf(values.toArray(String[]::new))) {
      return tf.constantOf(tensor);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
