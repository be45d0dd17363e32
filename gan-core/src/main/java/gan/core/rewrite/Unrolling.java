package gan.core.rewrite;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Turns that a session would run one after another, as one graph that gives the same numbers.
 *
 * <p>Each turn sees the variables as the turns before it left them. What cannot differ between two
 * turns, since what it depends on does not, is computed once: constants, real samples that both
 * players see, the generator's samples where no turn between moved the generator. Not thread-safe.
 */
public final class Unrolling {
  /** What runs every turn. */
  public static final String DONE = "done";

  /** What was fetched, one turn after another. */
  public static final String FETCHED = "fetched";

  private final Dependencies graph;
  private final GraphDef.Builder unrolled = GraphDef.newBuilder();
  private final Map<Instance, String> instances = new HashMap<>();
  private final Map<Integer, Integer> versions = new HashMap<>();
  private final List<String> done = new ArrayList<>();
  private final List<String> fetched = new ArrayList<>();
  private List<String> before = List.of();
  private int turn;

  /**
   * Begins with no turn.
   *
   * @param graph what the turns are parts of, as {@link org.tensorflow.Graph#toGraphDef} gives it
   * @param feeds the placeholders that differ from turn to turn
   * @param stateful the types of the operations that do more than compute
   * @param given nodes that the turns' feeds come from; their names are their own
   */
  public Unrolling(GraphDef graph, List<String> feeds, Set<String> stateful, List<NodeDef> given) {
    this.graph = new Dependencies(graph, feeds, stateful);
    unrolled.setVersions(graph.getVersions()).setLibrary(graph.getLibrary()).addAllNode(given);
  }

  /**
   * A node's value in a turn: two of them are equal if all of this is.
   *
   * @param node its name
   * @param from what its placeholders stand for, and how often its variables changed
   * @param turn the turn that has it to itself; -1 if others may share it
   */
  private record Instance(String node, List<Object> from, int turn) {}

  /** Adds a turn after those that were added. */
  public Unrolling then(Turn next) {
    List<String> wanted = new ArrayList<>(next.targets());
    next.fetches().forEach(fetch -> wanted.add(Input.of(fetch).node()));
    Map<String, Input> here = new HashMap<>();
    BitSet changed = new BitSet();
    for (NodeDef node : graph.needed(wanted)) {
      here.put(
          node.getName(),
          graph.isFeed(node)
              ? Input.of(next.feeds().get(node.getName()))
              : Input.of(instance(node, next, here)));
      changed.or(graph.changed(node));
    }
    changed.stream().forEach(variable -> versions.merge(variable, 1, Integer::sum));
    before = next.targets().stream().map(target -> "^" + here.get(target)).toList();
    done.addAll(before);
    next.fetches().stream()
        .map(Input::of)
        .forEach(fetch -> fetched.add(fetch.of(here.get(fetch.node()))));
    turn++;
    return this;
  }

  private String instance(NodeDef node, Turn next, Map<String, Input> here) {
    Sources sources = graph.of(node);
    List<Object> from = new ArrayList<>();
    sources.feeds().stream().forEach(feed -> from.add(next.feeds().get(graph.feed(feed))));
    sources.variables().stream().forEach(variable -> from.add(versions.getOrDefault(variable, 0)));
    return instances.computeIfAbsent(
        new Instance(node.getName(), from, sources.isOwn() ? turn : -1), key -> add(node, here));
  }

  private String add(NodeDef node, Map<String, Input> here) {
    String name = turn == 0 ? node.getName() : "turn" + turn + "/" + node.getName();
    NodeDef.Builder copy = node.toBuilder().setName(name).clearInput().removeAttr("_class");
    List<String> controls = new ArrayList<>();
    for (String text : node.getInputList()) {
      Input input = Input.of(text);
      if (input.isControl()) {
        controls.add("^" + here.get(input.node()).node());
      } else {
        copy.addInput(input.of(here.get(input.node())));
      }
    }
    if (graph.handles(node)) {
      controls.addAll(before);
    }
    controls.stream().distinct().forEach(copy::addInput);
    unrolled.addNode(copy);
    return name;
  }

  /** All turns; run {@link #DONE} and fetch {@link #FETCHED}, of the type given. */
  public GraphDef graph(DataType type) {
    NodeDef.Builder all = NodeDef.newBuilder().setName(FETCHED);
    if (fetched.size() == 1) {
      all.setOp("Identity").addInput(fetched.get(0));
    } else {
      NodeDef axis = Nodes.number("axis", 0);
      unrolled.addNode(axis);
      all.setOp("ConcatV2")
          .addAllInput(fetched)
          .addInput(axis.getName())
          .putAttr("N", AttrValue.newBuilder().setI(fetched.size()).build())
          .putAttr("Tidx", Nodes.type(DataType.DT_INT32));
    }
    unrolled.addNode(all.putAttr("T", Nodes.type(type)));
    unrolled.addNode(NodeDef.newBuilder().setName(DONE).setOp("NoOp").addAllInput(done));
    return unrolled.build();
  }
}
