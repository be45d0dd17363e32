package gan.experiment.bench;

import gan.core.game.Game;
import gan.core.game.Rhythm;
import gan.core.profile.OperationTime;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.train.SampleOrder;
import gan.core.train.TrainingOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast a training is here, and what takes its time.
 *
 * @param timing of its steps
 * @param costs of a step's operations, the dearest first
 * @param products of a step
 * @param devices what the operations ran on, such as {@code CPU:0}
 */
public record Benchmark(Timing timing, List<Cost> costs, Products products, List<String> devices) {

  /** Not the first step: every lazy penalty is due in it, and fewest in the one after. */
  private static final long LATER = 1;

  /** Copies the lists. */
  public Benchmark {
    costs = List.copyOf(costs);
    devices = List.copyOf(devices);
  }

  /** Traces a step of a game whose steps were timed. */
  public static Benchmark of(Timing timing, Game game, DataSource data, TrainingOptions options) {
    Rhythm rhythm = new Rhythm(options.discriminatorSteps(), options.reuseFakes(), 0);
    Batch batch = new SampleOrder(0, data.size()).first(data, options.batchSize());
    game.trace(rhythm, LATER, 1, number -> batch);
    List<OperationTime> traced = game.trace(rhythm, LATER, 1, number -> batch);
    return new Benchmark(
        timing,
        Cost.of(traced),
        Products.of(game.work(rhythm, LATER, 1)),
        traced.stream().map(OperationTime::device).distinct().sorted().toList());
  }

  /** The share of a step that its products would take alone: 1 is all that could be hoped for. */
  public double share() {
    return products.alone() / timing.median();
  }

  /** All of it, for programs; seconds as milliseconds. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>(timing.fields());
    fields.put("gflopPerStep", products.flops() / 1e9);
    fields.put("gflopsAchieved", products.achieved(timing.median()));
    fields.put("gflopsCeiling", products.ceiling());
    fields.put("shareOfCeiling", share());
    fields.put("devices", devices);
    fields.put("operations", costs.stream().map(Benchmark::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Cost cost) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", cost.type());
    fields.put("count", cost.count());
    fields.put("ms", cost.milliseconds());
    return fields;
  }
}
