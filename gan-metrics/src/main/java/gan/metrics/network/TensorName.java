package gan.metrics.network;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;

/**
 * The name of one tensor of a graph: {@code operation:output}.
 *
 * @param key the option that names it
 * @param text as it was written; an output 0 may be left out
 */
public record TensorName(String key, String text) {
  private static final int LISTED = 5;

  /** The operation. */
  String operation() {
    return hasIndex() ? text.substring(0, text.lastIndexOf(':')) : text;
  }

  /** Which of its outputs. */
  int index() {
    return hasIndex() ? Integer.parseInt(text.substring(text.lastIndexOf(':') + 1)) : 0;
  }

  /**
   * Finds it.
   *
   * @throws GanException if the graph has no such tensor, with those that are likely to be meant
   */
  Output<?> in(Graph graph, String network) {
    GraphOperation operation = graph.operation(operation());
    if (operation == null || index() >= operation.numOutputs()) {
      throw new GanException(missing(graph, network));
    }
    return operation.output(index());
  }

  private boolean hasIndex() {
    return text.matches("(?s).*:\\d{1,4}");
  }

  private Problem missing(Graph graph, String network) {
    List<GraphOperation> operations = new ArrayList<>();
    for (Iterator<GraphOperation> all = graph.operations(); all.hasNext(); ) {
      GraphOperation operation = all.next();
      if (operation.numOutputs() > 0) {
        operations.add(operation);
      }
    }
    List<GraphOperation> inputs =
        operations.stream().filter(each -> each.type().startsWith("Placeholder")).toList();
    List<GraphOperation> ends =
        operations.stream().filter(each -> each.numConsumers() == 0).toList();
    List<GraphOperation> last = ends.subList(Math.max(0, ends.size() - LISTED), ends.size());
    return Problem.of(
            ErrorCode.INVALID_VALUE,
            "'" + key + "' is '" + text + "', and " + network + " has no such tensor",
            "write the name of one of its tensors, operation:output.")
        .suggest(
            Suggestions.didYouMean(
                operation() + ":" + index(),
                operations.stream().map(each -> each.name() + ":0").toList()))
        .note("Placeholders: " + listed(inputs))
        .note("Ends: " + listed(last));
  }

  private static String listed(List<GraphOperation> operations) {
    return operations.isEmpty()
        ? "none."
        : operations.stream()
            .limit(LISTED)
            .map(each -> each.name() + ":0 " + text(each.output(0).shape()))
            .collect(Collectors.joining(", ", "", "."));
  }

  /** A shape as messages write it, its first size being how many samples there are. */
  static String text(Shape shape) {
    if (shape.isUnknown()) {
      return "of unknown shape";
    }
    List<String> sizes = new ArrayList<>();
    for (int i = 0; i < shape.numDimensions(); i++) {
      sizes.add(shape.get(i) >= 0 ? Long.toString(shape.get(i)) : i == 0 ? "n" : "?");
    }
    return "[" + String.join(", ", sizes) + "]";
  }
}
