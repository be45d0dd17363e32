package gan.core.game;

import com.google.protobuf.ByteString;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
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
import java.util.stream.Collectors;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.types.TInt32;

/** Takes a part out of a graph, with what its variables hold as constants. */
final class Freezing {
  private static final String READ = "ReadVariableOp";
  private static final String VARIABLE = "VarHandleOp";
  private static final long MOST_BYTES = 2_000_000_000;

  private final GraphDef graph;
  private final Map<String, NodeDef> nodes;
  private final Map<String, NodeDef> constants = new LinkedHashMap<>();

  Freezing(Graph graph) {
    this.graph = graph.toGraphDef();
    nodes =
        this.graph.getNodeList().stream()
            .collect(Collectors.toMap(NodeDef::getName, Function.identity()));
  }

  /** Makes a placeholder a constant. */
  Freezing with(String placeholder, TInt32 value) {
    constants.put(placeholder, constant(placeholder, value));
    return this;
  }

  /**
   * What some nodes depend on, and nothing else.
   *
   * @param session holds the variables
   * @param wanted the names of the nodes
   * @throws GanException if they are too many bytes, or depend on a variable in another way than by
   *     reading it
   */
  GraphDef freeze(Session session, Collection<String> wanted) {
    List<String> reads = needed(wanted).stream().filter(this::isRead).toList();
    if (!reads.isEmpty()) {
      read(session, reads);
    }
    Set<String> left = needed(wanted);
    left.stream()
        .filter(name -> nodes.get(name).getOp().equals(VARIABLE))
        .findFirst()
        .ifPresent(Freezing::refuse);
    GraphDef.Builder frozen =
        GraphDef.newBuilder().setVersions(graph.getVersions()).setLibrary(graph.getLibrary());
    for (NodeDef node : graph.getNodeList()) {
      if (left.contains(node.getName())) {
        frozen.addNode(constants.getOrDefault(node.getName(), node));
      }
    }
    return frozen.build();
  }

  private boolean isRead(String name) {
    NodeDef node = nodes.get(name);
    return node.getOp().equals(READ)
        && nodes.get(source(node.getInput(0))).getOp().equals(VARIABLE);
  }

  /** The nodes that others depend on, up to constants. */
  private Set<String> needed(Collection<String> wanted) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (found.add(name) && !constants.containsKey(name)) {
        nodes.get(name).getInputList().forEach(input -> open.push(source(input)));
      }
    }
    return found;
  }

  /** The node of an input: {@code name}, {@code name:2} or {@code ^name}. */
  private static String source(String input) {
    int colon = input.indexOf(':');
    String name = colon < 0 ? input : input.substring(0, colon);
    return name.startsWith("^") ? name.substring(1) : name;
  }

  private void read(Session session, List<String> reads) {
    Session.Runner runner = session.runner();
    List<String> sorted = new ArrayList<>(reads);
    sorted.sort(null);
    sorted.forEach(runner::fetch);
    try (Result result = runner.run()) {
      long bytes = 0;
      for (int i = 0; i < sorted.size(); i++) {
        bytes += result.get(i).numBytes();
        if (bytes > MOST_BYTES) {
          throw new GanException(
              Problem.of(
                  ErrorCode.CANNOT_CREATE,
                  "the generator's weights take more than 2 GB, which no graph can hold",
                  "export its samples instead."));
        }
        constants.put(sorted.get(i), constant(sorted.get(i), result.get(i)));
      }
    }
  }

  private static NodeDef constant(String name, Tensor value) {
    byte[] bytes = new byte[Math.toIntExact(value.numBytes())];
    value.asRawTensor().data().read(bytes);
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long size : value.shape().asArray()) {
      shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
    }
    TensorProto tensor =
        TensorProto.newBuilder()
            .setDtype(value.dataType())
            .setTensorShape(shape)
            .setTensorContent(ByteString.copyFrom(bytes))
            .build();
    return NodeDef.newBuilder()
        .setName(name)
        .setOp("Const")
        .putAttr("dtype", AttrValue.newBuilder().setType(value.dataType()).build())
        .putAttr("value", AttrValue.newBuilder().setTensor(tensor).build())
        .build();
  }

  private static void refuse(String variable) {
    throw new GanException(
        Problem.of(
            ErrorCode.PLUGIN_CONTRACT,
            "the generator uses the variable '" + variable + "' in another way than by reading it",
            "let the generator read its parameters with Pass.read."));
  }
}
