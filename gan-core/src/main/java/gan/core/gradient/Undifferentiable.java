package gan.core.gradient;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tensorflow.GraphOperation;
import org.tensorflow.Output;
import org.tensorflow.exceptions.TensorFlowException;

/** Explains why TensorFlow cannot differentiate something, in terms of the layers that made it. */
public final class Undifferentiable {
  private static final Pattern COMPLAINT = Pattern.compile("No gradient defined for op: (\\w+)");
  private static final String READ = ".read";
  private static final int SHOWN = 5;

  private Undifferentiable() {}

  /**
   * What to throw instead of TensorFlow's complaint.
   *
   * @param complaint what TensorFlow threw
   * @param y what was differentiated
   * @param xs with respect to what
   * @return a {@link GanException} if an op has no gradient, or else the complaint itself
   */
  public static RuntimeException explain(
      TensorFlowException complaint, Output<?> y, List<Output<?>> xs) {
    Matcher matcher = COMPLAINT.matcher(String.valueOf(complaint.getMessage()));
    if (!matcher.find()) {
      return complaint;
    }
    Problem problem = problem(matcher.group(1), y, xs, System.getProperty("os.name", ""));
    return new GanException(problem, complaint);
  }

  static Problem problem(String type, Output<?> y, List<Output<?>> xs, String system) {
    Between between = new Between(y, xs);
    Optional<GraphOperation> culprit =
        between.ops().stream().filter(op -> op.type().equals(type)).findFirst();
    Problem problem =
        Formulas.BY_TYPE.containsKey(type) ? unsupported(type, system) : unknown(type);
    return culprit.map(op -> located(problem, op, between)).orElse(problem);
  }

  private static Problem unknown(String type) {
    return Problem.of(
        ErrorCode.PLUGIN_CONTRACT,
        "TensorFlow has no gradient for op '" + type + "'",
        "compute the same from ops that have one, such as conv2d, matMul, relu, pow, mean and"
            + " reshape; if its gradient is not wanted, put stopGradient behind it.");
  }

  private static Problem unsupported(String type, String system) {
    boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
    return Problem.of(
        ErrorCode.PLUGIN_CONTRACT,
        "TensorFlow has no gradient for op '"
            + type
            + "', and did not take the one supplied for it"
            + (windows ? ": on Windows it takes none" : ""),
        "train on Linux or macOS, or build what is differentiated twice from ops such as conv2d of"
            + " images, matMul, leakyRelu, pow, mean and reshape.");
  }

  private static Problem located(Problem problem, GraphOperation op, Between between) {
    List<String> way = between.wayFrom(op).stream().map(Undifferentiable::named).toList();
    List<String> parameters =
        Between.above(op).stream()
            .map(GraphOperation::name)
            .filter(name -> name.endsWith(READ))
            .map(name -> name.substring(0, name.length() - READ.length()))
            .toList();
    Problem shown =
        problem.note("It is on the way to what is differentiated: " + shortened(way, " -> ") + ".");
    return parameters.isEmpty()
        ? shown
        : shown.note("It is computed from parameters: " + shortened(parameters, ", ") + ".");
  }

  private static String named(GraphOperation op) {
    return op.type() + " '" + op.name() + "'";
  }

  /** The nearest few. */
  private static String shortened(List<String> items, String separator) {
    return items.stream().limit(SHOWN).collect(Collectors.joining(separator))
        + (items.size() > SHOWN ? separator + "…" : "");
  }
}
