package gan.core.gradient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;

/** The ops through which y depends on some xs: those that must be differentiated. */
final class Between {
  /** For each op that y depends on, nearest to y first, those that read it, nearest to y first. */
  private final Map<GraphOperation, List<GraphOperation>> readers = new LinkedHashMap<>();

  private final GraphOperation end;
  private final Set<GraphOperation> dependent;

  Between(Output<?> y, List<Output<?>> xs) {
    this.end = (GraphOperation) y.op();
    readers.put(end, new ArrayList<>());
    for (GraphOperation reader : reachable(List.of(end), Between::sources)) {
      for (GraphOperation source : sources(reader)) {
        readers.computeIfAbsent(source, op -> new ArrayList<>()).add(reader);
      }
    }
    Set<GraphOperation> starts = new HashSet<>();
    xs.forEach(x -> starts.add((GraphOperation) x.op()));
    starts.retainAll(readers.keySet());
    this.dependent = new HashSet<>(reachable(starts, readers::get));
    dependent.removeAll(starts);
  }

  /** The ops, nearest to y first. */
  List<GraphOperation> ops() {
    return readers.keySet().stream().filter(dependent::contains).toList();
  }

  /** How y is computed from an op: the op, one that reads it, and so on to y. */
  List<GraphOperation> wayFrom(GraphOperation op) {
    List<GraphOperation> way = new ArrayList<>(List.of(op));
    for (GraphOperation at = op; !at.equals(end); ) {
      at = readers.get(at).get(0);
      way.add(at);
    }
    return way;
  }

  /** Every op that an op is computed from, nearest first, itself included. */
  static List<GraphOperation> above(GraphOperation op) {
    return reachable(List.of(op), Between::sources);
  }

  private static List<GraphOperation> sources(GraphOperation op) {
    List<GraphOperation> sources = new ArrayList<>();
    for (Operand<?> input : op.inputs()) {
      sources.add((GraphOperation) input.op());
    }
    return sources;
  }

  /** Breadth first. */
  private static List<GraphOperation> reachable(
      Collection<GraphOperation> starts,
      Function<GraphOperation, List<GraphOperation>> neighbours) {
    List<GraphOperation> found = new ArrayList<>(starts);
    Set<GraphOperation> seen = new HashSet<>(starts);
    Deque<GraphOperation> queue = new ArrayDeque<>(starts);
    while (!queue.isEmpty()) {
      for (GraphOperation next : neighbours.apply(queue.remove())) {
        if (seen.add(next)) {
          found.add(next);
          queue.add(next);
        }
      }
    }
    return found;
  }
}
