package gan.core.game;

import gan.core.profile.OperationTime;
import gan.core.profile.Work;
import gan.core.rewrite.NarrowProducts;
import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import gan.core.spi.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.OpDef;
import org.tensorflow.proto.RunOptions;

/**
 * Whole rounds, each pattern of them one run of the session. A pattern is added to the graph when
 * it is first played: most games have one or two. Not thread-safe.
 */
final class Courses implements AutoCloseable {
  private final Graph graph;
  private final TrainingGraph training;
  private final SampleSpec sample;
  private final int batchSize;
  private final boolean isNarrow;
  private final Map<Pattern, Course> added = new HashMap<>();
  private Optional<Source> source = Optional.empty();

  /**
   * No pattern yet.
   *
   * @param isNarrow whether products are computed in bfloat16
   */
  Courses(Graph graph, TrainingGraph training, SampleSpec sample, int batchSize, boolean isNarrow) {
    this.graph = graph;
    this.training = training;
    this.sample = sample;
    this.batchSize = batchSize;
    this.isNarrow = isNarrow;
  }

  /**
   * Plays rounds, one after another.
   *
   * @param rounds the plays of each
   * @param batches the real samples of a number; those of one number may change when the next are
   *     asked for
   */
  List<RoundReport> play(
      Session session, SessionClock clock, List<List<Play>> rounds, LongFunction<Batch> batches) {
    Session.Runner runner = session.runner();
    prepare(runner, rounds, batches);
    return reports(rounds, clock.run(runner));
  }

  /** Plays rounds, and says how long each operation took: that takes longer than playing them. */
  List<OperationTime> trace(Session session, List<List<Play>> rounds, LongFunction<Batch> batches) {
    RunOptions traced =
        RunOptions.newBuilder().setTraceLevel(RunOptions.TraceLevel.FULL_TRACE).build();
    Session.Runner runner = session.runner().setOptions(traced);
    prepare(runner, rounds, batches);
    try (Result result = runner.runAndFetchMetadata()) {
      return OperationTime.of(result.getMetadata().orElseThrow());
    }
  }

  /** What playing some rounds computes. */
  List<Work> work(List<List<Play>> rounds) {
    return Work.in(graph, course(numbered(rounds)).name() + "/");
  }

  private void prepare(
      Session.Runner runner, List<List<Play>> rounds, LongFunction<Batch> batches) {
    Pattern.Numbered plays = numbered(rounds);
    course(plays).prepare(runner, plays, batches);
  }

  private Pattern.Numbered numbered(List<List<Play>> rounds) {
    return Pattern.of(rounds.stream().flatMap(List::stream).toList(), training);
  }

  private Course course(Pattern.Numbered plays) {
    return added.computeIfAbsent(plays.pattern(), pattern -> add(plays));
  }

  private Course add(Pattern.Numbered first) {
    if (source.isEmpty()) { // many games are made to be looked at: they do without
      source = Optional.of(Source.of(graph, isNarrow));
    }
    Source from = source.get();
    String name = "course" + added.size();
    return Course.add(
        graph, from.definition, name, training, from.stateful, sample, batchSize, first);
  }

  /**
   * What courses are made from.
   *
   * @param definition the graph before there was any, its products narrow if they are to be
   * @param stateful the types of the operations that do more than compute
   */
  private record Source(GraphDef definition, Set<String> stateful) {
    static Source of(Graph graph, boolean isNarrow) {
      return new Source(
          isNarrow ? NarrowProducts.in(graph) : graph.toGraphDef(),
          TensorFlow.registeredOpList().getOpList().stream()
              .filter(OpDef::getIsStateful)
              .map(OpDef::getName)
              .collect(Collectors.toUnmodifiableSet()));
    }
  }

  /** A round reports what its last plays do. */
  private static List<RoundReport> reports(List<List<Play>> rounds, double[] numbers) {
    List<RoundReport> reports = new ArrayList<>();
    int next = 0;
    for (List<Play> round : rounds) {
      DiscriminatorReport judged = null;
      double fooled = Double.NaN;
      for (Play play : round) {
        if (play.sides().contains(Side.DISCRIMINATOR)) {
          judged = new DiscriminatorReport(numbers[next], numbers[next + 1], numbers[next + 2]);
          next += TrainingGraph.DISCRIMINATOR_NUMBERS;
        }
        if (play.sides().contains(Side.GENERATOR)) {
          fooled = numbers[next++];
        }
      }
      reports.add(new RoundReport(judged, fooled));
    }
    return reports;
  }

  @Override
  public void close() {
    added.values().forEach(Course::close);
  }
}
