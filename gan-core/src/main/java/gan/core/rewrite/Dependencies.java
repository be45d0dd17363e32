package gan.core.rewrite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/** The nodes of a graph, and what the value of each depends on. */
final class Dependencies {
  private static final String VARIABLE = "VarHandleOp";
  private static final String READ = "ReadVariableOp";

  private final Map<String, NodeDef> nodes = new LinkedHashMap<>();
  private final Map<String, Sources> sources = new HashMap<>();
  private final Map<String, Integer> variables = new HashMap<>();
  private final List<String> feeds;
  private final Set<String> stateful;

  /**
   * Follows every node back to where its value comes from.
   *
   * @param graph in the order in which it was built: inputs first
   * @param feeds the placeholders that differ from turn to turn
   * @param stateful the types of the operations that do more than compute
   */
  Dependencies(GraphDef graph, List<String> feeds, Set<String> stateful) {
    this.feeds = List.copyOf(feeds);
    this.stateful = Set.copyOf(stateful);
    for (NodeDef node : graph.getNodeList()) {
      nodes.put(node.getName(), node);
      sources.put(node.getName(), trace(node));
    }
  }

  private Sources trace(NodeDef node) {
    if (isVariable(node)) {
      variables.put(node.getName(), variables.size());
      return Sources.none();
    }
    int feed = feeds.indexOf(node.getName());
    if (feed >= 0) {
      BitSet one = new BitSet();
      one.set(feed);
      return new Sources(one, new BitSet(), false);
    }
    List<Sources> inputs = new ArrayList<>();
    for (String input : node.getInputList()) {
      inputs.add(sources.get(Input.of(input).node()));
    }
    inputs.add(new Sources(new BitSet(), handled(node), isChange(node)));
    return Sources.of(inputs);
  }

  /** The nodes that some depend on, those included, inputs first. */
  List<NodeDef> needed(Collection<String> wanted) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (found.add(name) && !feeds.contains(name)) {
        nodes.get(name).getInputList().forEach(input -> open.push(Input.of(input).node()));
      }
    }
    return nodes.values().stream().filter(node -> found.contains(node.getName())).toList();
  }

  Sources of(NodeDef node) {
    return sources.get(node.getName());
  }

  NodeDef node(String name) {
    return nodes.get(name);
  }

  boolean isFeed(NodeDef node) {
    return feeds.contains(node.getName());
  }

  /** Whether a node reads or changes a variable. */
  boolean handles(NodeDef node) {
    return !handled(node).isEmpty();
  }

  /** The variables that a node may change. */
  BitSet changed(NodeDef node) {
    return isChange(node) ? handled(node) : new BitSet();
  }

  /** The name of a placeholder, by its number in {@link Sources#feeds}. */
  String feed(int index) {
    return feeds.get(index);
  }

  private BitSet handled(NodeDef node) {
    BitSet all = new BitSet();
    for (String input : node.getInputList()) {
      Integer variable = variables.get(Input.of(input).node());
      if (variable != null) {
        all.set(variable);
      }
    }
    return all;
  }

  private boolean isChange(NodeDef node) {
    return stateful.contains(node.getOp()) && !node.getOp().equals(READ) && !isVariable(node);
  }

  private static boolean isVariable(NodeDef node) {
    return node.getOp().equals(VARIABLE);
  }
}
