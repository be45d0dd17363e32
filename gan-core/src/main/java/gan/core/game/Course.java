package gan.core.game;

import gan.core.rewrite.Nodes;
import gan.core.rewrite.Turn;
import gan.core.rewrite.Unrolling;
import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TInt64;

/**
 * The plays of one pattern as one run of a session, with the tensors that are fed to it: allocated
 * once, filled again for every run.
 */
final class Course implements AutoCloseable {
  private static final String DRAWS = "draws";
  private static final String COUNTS = "counts";
  private static final String REAL = "reals";
  private static final String LABELS = "labelled";

  private final String name;
  private final RealFeed real;
  private final TInt64 draws;
  private final TInt64 counts;

  private Course(String name, RealFeed real, Pattern.Numbered first) {
    this.name = name;
    this.real = real;
    this.draws = TInt64.tensorOf(Shape.of(first.draws().size()));
    this.counts = TInt64.tensorOf(Shape.of(first.counts().size()));
  }

  /**
   * Adds a course to a graph.
   *
   * @param graph with the training, where the course goes too
   * @param definition what the course is made from: the graph before any course was added
   * @param name of the course, unlike all others
   * @param stateful the types of the operations that do more than compute
   * @param first any plays of the pattern
   */
  static Course add(
      Graph graph,
      GraphDef definition,
      String name,
      TrainingGraph training,
      Set<String> stateful,
      SampleSpec sample,
      int batchSize,
      Pattern.Numbered first) {
    Feeds feeds = new Feeds(definition, training);
    Unrolling unrolling =
        new Unrolling(
            definition,
            feeds.names(),
            stateful,
            feeds.several(first.batches().size(), first.draws().size(), first.counts().size()));
    first.pattern().parts().forEach(part -> unrolling.then(feeds.turn(part)));
    graph.importGraphDef(unrolling.graph(DataType.DT_DOUBLE), name);
    return new Course(name, RealFeed.several(sample, first.batches().size(), batchSize), first);
  }

  /** Feeds the numbers and their batches, and says what to run and what to fetch. */
  void prepare(Session.Runner runner, Pattern.Numbered plays, LongFunction<Batch> batches) {
    write(draws, plays.draws());
    write(counts, plays.counts());
    for (int slot = 0; slot < plays.batches().size(); slot++) {
      real.fill(slot, batches.apply(plays.batches().get(slot)));
    }
    runner
        .feed(in(DRAWS), draws)
        .feed(in(COUNTS), counts)
        .feed(in(REAL), real.samples())
        .feed(in(LABELS), real.labels())
        .addTarget(in(Unrolling.DONE))
        .fetch(in(Unrolling.FETCHED));
  }

  private static void write(TInt64 tensor, List<Long> numbers) {
    tensor
        .asRawTensor()
        .data()
        .asLongs()
        .write(numbers.stream().mapToLong(Long::longValue).toArray());
  }

  /** What the names of its nodes begin with. */
  String name() {
    return name;
  }

  private String in(String node) {
    return name + "/" + node;
  }

  @Override
  public void close() {
    real.close();
    draws.close();
    counts.close();
  }

  /**
   * The placeholders of the training, and what stands for them.
   *
   * @param nodes by their names: draw, count, real samples, labels
   */
  private record Feeds(List<NodeDef> nodes) {
    private static final List<String> SEVERAL = List.of(DRAWS, COUNTS, REAL, LABELS);

    Feeds(GraphDef definition, TrainingGraph training) {
      this(
          List.of(
              find(definition, training.draw().op().name()),
              find(definition, training.count().op().name()),
              find(definition, training.real().encoded().op().name()),
              find(definition, training.real().labels().op().name())));
    }

    private static NodeDef find(GraphDef definition, String name) {
      return definition.getNodeList().stream()
          .filter(node -> node.getName().equals(name))
          .findFirst()
          .orElseThrow();
    }

    List<String> names() {
      return nodes.stream().map(NodeDef::getName).toList();
    }

    List<NodeDef> several(int batches, int draws, int counts) {
      int[] sizes = {draws, counts, batches, batches};
      List<NodeDef> all = new ArrayList<>();
      for (int i = 0; i < sizes.length; i++) {
        all.addAll(Nodes.several(nodes.get(i), SEVERAL.get(i), sizes[i]));
      }
      return all;
    }

    Turn turn(Pattern.Part part) {
      return new Turn(
          part.targets(),
          part.fetches(),
          Map.of(
              nodes.get(0).getName(), Nodes.part(DRAWS, part.draw()),
              nodes.get(1).getName(), Nodes.part(COUNTS, part.count()),
              nodes.get(2).getName(), Nodes.part(REAL, part.batch()),
              nodes.get(3).getName(), Nodes.part(LABELS, part.batch())));
    }
  }
}
