package gan.cli;

import gan.experiment.Experiment;
import gan.experiment.bench.Benchmark;
import gan.experiment.bench.Meter;
import gan.experiment.bench.Products;
import gan.experiment.bench.Timing;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gan bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how fast an experiment trains here; writes nothing.",
      "Without logs, pictures, checkpoints and evaluations: the steps alone. Then what takes their",
      "time, beside what the same convolutions and matrix products take alone on this machine."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan bench my.yaml",
      "  gan bench my.yaml --set training.batchSize=128 --steps 100 --json"
    })
final class BenchCommand implements Callable<Integer> {
  private static final int SHOWN = 12;

  @Mixin private PluginOptions plugins;
  @Mixin private ExperimentOptions options;
  @Mixin private ResultOptions results;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many steps to measure (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many steps to leave out before (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Override
  public Integer call() {
    Complaints complaints = new Complaints();
    complaints.unless(steps > 0, steps + " steps cannot be measured", "use --steps 1 or more.");
    complaints.unless(warmUp > 0, "the first step always takes longer", "use --warm-up 1 or more.");
    complaints.raise();
    Experiment experiment = options.load(plugins.load());
    Benchmark found = experiment.bench(new Meter(warmUp, steps));
    if (results.isJson()) {
      results.print(found.fields());
    } else {
      print(found.timing(), results.out());
      print(found, results.out());
    }
    return 0;
  }

  private static void print(Timing timing, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%.2f ms a step in the median of %d steps of batch %d (a tenth below %.2f, a tenth above"
            + " %.2f), after a first step of %.0f ms%n",
        1e3 * timing.median(),
        timing.steps(),
        timing.batchSize(),
        1e3 * timing.fast(),
        1e3 * timing.slow(),
        1e3 * timing.first());
    out.printf(
        Locale.ROOT,
        "%.1f samples/s; %.2f %% of the time within TensorFlow; %d processors%n",
        timing.samplesPerSecond(),
        100 * timing.inside(),
        Runtime.getRuntime().availableProcessors());
    timing
        .peakBytes()
        .ifPresent(bytes -> out.printf(Locale.ROOT, "%,.0f MB of memory at most%n", bytes / 1e6));
  }

  private static void print(Benchmark found, PrintWriter out) {
    Products products = found.products();
    out.printf(
        Locale.ROOT,
        "Convolutions and matrix products: %.2f GFLOP a step at %.1f GFLOP/s, %.0f %% of the %.1f that"
            + " they reach alone%n",
        products.flops() / 1e9,
        products.achieved(found.timing().median()),
        100 * found.share(),
        products.ceiling());
    out.printf("Operations of a step, on %s:%n", String.join(", ", found.devices()));
    Table table = new Table("  ", 1).row("type", "count", "ms");
    found.costs().stream()
        .limit(SHOWN)
        .forEach(
            cost ->
                table.row(
                    cost.type(),
                    Integer.toString(cost.count()),
                    String.format(Locale.ROOT, "%.2f", cost.milliseconds())));
    table.print(out);
    out.flush();
  }
}
