package gan.metrics.network;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * What a run of some operations of a graph can reach: their inputs, and all that functions hold.
 */
final class Reach {
  private final Map<String, NodeDef> nodes = new HashMap<>();
  private final Map<String, FunctionDef> functions = new HashMap<>();

  Reach(GraphDef graph) {
    graph.getNodeList().forEach(node -> nodes.put(node.getName(), node));
    graph
        .getLibrary()
        .getFunctionList()
        .forEach(function -> functions.put(function.getSignature().getName(), function));
  }

  /** Whether the graph has an operation. */
  boolean has(String operation) {
    return nodes.containsKey(operation);
  }

  /** The types of all operations that a run of some operations can reach, themselves included. */
  Set<String> types(Collection<String> operations) {
    Set<String> types = new TreeSet<>();
    Set<String> called = new HashSet<>();
    Set<String> seen = new HashSet<>(operations);
    Deque<String> open = new ArrayDeque<>(operations);
    while (!open.isEmpty()) {
      NodeDef node = nodes.get(open.remove());
      if (node != null) {
        add(node, types, called);
        for (String input : node.getInputList()) {
          String from = source(input);
          if (seen.add(from)) {
            open.add(from);
          }
        }
      }
    }
    return types;
  }

  private void add(NodeDef node, Set<String> types, Set<String> called) {
    call(node.getOp(), types, called);
    if (!functions.containsKey(node.getOp())) {
      types.add(node.getOp());
    }
    for (AttrValue value : node.getAttrMap().values()) {
      call(value.getFunc().getName(), types, called);
      value.getList().getFuncList().forEach(each -> call(each.getName(), types, called));
    }
  }

  private void call(String name, Set<String> types, Set<String> called) {
    FunctionDef function = functions.get(name);
    if (function != null && called.add(name)) {
      function.getNodeDefList().forEach(node -> add(node, types, called));
    }
  }

  private static String source(String input) {
    String plain = input.startsWith("^") ? input.substring(1) : input;
    int colon = plain.indexOf(':');
    return colon < 0 ? plain : plain.substring(0, colon);
  }
}
