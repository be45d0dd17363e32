package gan.core.game;

import gan.core.graph.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/**
 * The operation in which a generator multiplies what comes from the latent vector by a weight for
 * the first time, wherever that is: nothing but the graph is looked at.
 *
 * @param sampling the graph of samples
 * @param operation the product
 * @param weight its weight
 */
record FirstProduct(SamplingGraph sampling, GraphOperation operation, Parameter weight) {
  private static final Set<String> PRODUCTS =
      Set.of(
          "MatMul",
          "BatchMatMul",
          "BatchMatMulV2",
          "Conv2D",
          "Conv2DBackpropInput",
          "Einsum",
          "Conv3D",
          "Conv3DBackpropInputV2");
  private static final int AT_ONCE = 64;

  /** The first such product that the generator added, if there is one. */
  static Optional<FirstProduct> find(
      Graph graph, SamplingGraph sampling, List<Parameter> parameters) {
    Set<GraphOperation> needed = new HashSet<>(graph.subgraphTo(Set.of(sampling.made())));
    needed.add((GraphOperation) sampling.made().op());
    GraphOperation start = (GraphOperation) sampling.vectors().op();
    Set<GraphOperation> reached = new HashSet<>(Set.of(start));
    // In the order in which they were added, so that what an operation reads comes before it.
    for (Iterator<GraphOperation> all = graph.operations(); all.hasNext(); ) {
      GraphOperation operation = all.next();
      if (needed.contains(operation)
          && operation.inputs().stream()
              .anyMatch(input -> reached.contains((GraphOperation) input.op()))) {
        reached.add(operation);
        Optional<Parameter> factor = factor(graph, operation, start, parameters);
        if (factor.isPresent()) {
          return Optional.of(new FirstProduct(sampling, operation, factor.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** The parameter that an operation multiplies by, if it is a product with one. */
  private static Optional<Parameter> factor(
      Graph graph, GraphOperation operation, GraphOperation latent, List<Parameter> all) {
    if (!PRODUCTS.contains(operation.type())) {
      return Optional.empty();
    }
    return operation.inputs().stream()
        .map(input -> graph.subgraphToOps(Set.of((GraphOperation) input.op())))
        .filter(above -> !above.contains(latent))
        .flatMap(above -> read(above, all))
        .findFirst();
  }

  private static Stream<Parameter> read(Set<GraphOperation> operations, List<Parameter> all) {
    return all.stream()
        .filter(parameter -> operations.contains((GraphOperation) parameter.handle().op()));
  }

  /**
   * What the product makes of each unit vector: half the difference between it and its opposite, so
   * that nothing is left of what else is added. The matrix is so found whatever the layout of the
   * weight, and whatever linear steps come before.
   */
  FirstLayer measure(Session session, int label, Optional<Samples> given) {
    int size = sampling.latentSize();
    List<float[]> units = new ArrayList<>();
    for (int i = 0; i < 2 * size; i++) {
      float[] unit = new float[size];
      unit[i / 2] = i % 2 == 0 ? 1 : -1;
      units.add(unit);
    }
    List<float[]> rows = new ArrayList<>();
    for (LatentBatch part : new LatentBatch(units, label, 0, given).parts(AT_ONCE)) {
      float[] products = products(session, part);
      int each = products.length / part.vectors().size();
      for (int from = 0; from < products.length; from += 2 * each) {
        float[] row = Arrays.copyOfRange(products, from, from + each);
        for (int j = 0; j < each; j++) {
          row[j] = (row[j] - products[from + each + j]) / 2;
        }
        rows.add(row);
      }
    }
    return new FirstLayer(weight.toString(), rows);
  }

  private float[] products(Session session, LatentBatch part) {
    return sampling.run(
        session.runner().fetch(operation.<TFloat32>output(0)),
        part.inputs(),
        result -> {
          Tensor products = result.get(0);
          if (products.shape().get(0) != part.vectors().size()) {
            throw new IllegalStateException(
                "'" + operation.name() + "' gives " + products.shape() + ", not one row a vector.");
          }
          return SamplingGraph.numbers(products);
        });
  }
}
