package gan.core.summary;

import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;

/**
 * Reads layers from the graph of one forward pass of one sample: whatever made them, so that
 * plugins need not tell.
 *
 * @param graph the graph
 * @param own the player's parameters
 */
record Reading(Graph graph, Parameters own) {
  private static final String READ = ".read";

  PlayerSummary player(String name) {
    Map<String, List<Product>> products = new LinkedHashMap<>();
    long activations = 0;
    for (var operations = graph.operations(); operations.hasNext(); ) {
      GraphOperation operation = operations.next();
      Optional<Product> product = Product.of(operation);
      product.ifPresent(
          found ->
              layerOf(found.kernel(), name)
                  .ifPresent(
                      layer -> products.computeIfAbsent(layer, l -> new ArrayList<>()).add(found)));
      activations += numbers(operation);
    }
    return new PlayerSummary(name, layers(name, products), activations);
  }

  private List<Layer> layers(String player, Map<String, List<Product>> products) {
    Map<String, List<Parameter>> byLayer = new LinkedHashMap<>();
    for (Parameter parameter : own.all()) {
      byLayer
          .computeIfAbsent(layer(parameter.name(), player), l -> new ArrayList<>())
          .add(parameter);
    }
    List<Layer> layers = new ArrayList<>();
    byLayer.forEach(
        (name, parameters) -> {
          List<Product> of = products.getOrDefault(name, List.of());
          layers.add(
              new Layer(
                  name,
                  of.isEmpty() ? "" : of.get(0).type(),
                  of.isEmpty() ? Shape.unknown() : of.get(of.size() - 1).output(),
                  count(parameters, true),
                  count(parameters, false),
                  of.stream().mapToLong(Product::flops).sum()));
        });
    return layers;
  }

  private static long count(List<Parameter> parameters, boolean trainable) {
    return parameters.stream()
        .filter(parameter -> parameter.trainable() == trainable)
        .mapToLong(parameter -> parameter.shape().size())
        .sum();
  }

  /** Goes back from a kernel, through scaling and normalisation, to the parameter that it was. */
  private static Optional<String> layerOf(Operand<?> kernel, String player) {
    Deque<GraphOperation> open = new ArrayDeque<>(List.of(operation(kernel)));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      GraphOperation next = open.removeFirst();
      if (next.type().equals("ReadVariableOp") && next.name().endsWith(READ)) {
        String parameter = next.name().substring(0, next.name().length() - READ.length());
        return Optional.of(layer(parameter, player));
      }
      if (seen.add(next.name()) && !next.type().equals("Placeholder")) {
        next.inputs().forEach(input -> open.addLast(operation(input)));
      }
    }
    return Optional.empty();
  }

  private static GraphOperation operation(Operand<?> operand) {
    return (GraphOperation) operand.asOutput().op();
  }

  /** {@code generator.block1.kernel} belongs to the layer {@code block1}. */
  private static String layer(String parameter, String player) {
    String path = parameter.substring(player.length() + 1);
    int dot = path.lastIndexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /** What an operation makes that depends on a sample; values of parameters are no activations. */
  private static long numbers(GraphOperation operation) {
    if (operation.numOutputs() == 0
        || operation.type().equals("ReadVariableOp")
        || operation.type().equals("Const")) {
      return 0;
    }
    Shape shape = operation.output(0).shape();
    boolean isOneSample = shape.numDimensions() > 1 && shape.get(0) == 1;
    return isOneSample && !shape.hasUnknownDimension() ? shape.size() : 0;
  }
}
