package gan.metrics.network;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * The operations that a network may consist of.
 *
 * <p>A graph is a program. TensorFlow itself has operations that read and write files, open
 * connections, call Python and end the process, and does not mark all of them as having effects
 * (ReadFile and PyFuncStateless count as stateless). So there is a list of what may be there, not
 * of what may not.
 */
record Operations(Set<String> allowed) {
  private static final String LIST = "computing-operations.txt";

  /** What computes and does nothing else. */
  static Operations computing() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Operations.class.getResourceAsStream(LIST)),
                StandardCharsets.UTF_8))) {
      return new Operations(
          lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These and others. */
  Operations and(Collection<String> others) {
    return new Operations(
        Stream.concat(allowed.stream(), others.stream()).collect(Collectors.toSet()));
  }

  /**
   * Refuses a graph with any other operation, in it or in its functions, used or not.
   *
   * @throws GanException {@link ErrorCode#UNSAFE_NETWORK}
   */
  void check(GraphDef graph, Path file) {
    Set<String> functions =
        graph.getLibrary().getFunctionList().stream()
            .map(function -> function.getSignature().getName())
            .collect(Collectors.toSet());
    Set<String> refused =
        nodes(graph)
            .map(NodeDef::getOp)
            .filter(op -> !allowed.contains(op) && !functions.contains(op))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!refused.isEmpty()) {
      throw new GanException(refusal(file, String.join(", ", refused)));
    }
  }

  static Problem refusal(Path file, String operations) {
    return Problem.of(
            ErrorCode.UNSAFE_NETWORK,
            "'" + file + "' holds operations that are not known to compute only: " + operations,
            "freeze the network without them, or, if you trust the file, name them in"
                + " 'allowOperations'.")
        .note("A network's file is a program: operations can read, write, send and run code.");
  }

  private static Stream<NodeDef> nodes(GraphDef graph) {
    return Stream.concat(
        graph.getNodeList().stream(),
        graph.getLibrary().getFunctionList().stream()
            .flatMap(function -> function.getNodeDefList().stream()));
  }
}
