package gan.cli;

import gan.core.summary.Layer;
import gan.core.summary.ModelSummary;
import gan.core.summary.PlayerSummary;
import gan.experiment.Experiment;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gan summary}. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    description = "Lists the layers of both players, and what a step costs; trains nothing.",
    footerHeading = "%nExamples:%n",
    footer = {"  gan summary my.yaml", "  gan summary my.yaml --set generator.width=128"})
final class SummaryCommand implements Callable<Integer> {
  private static final int TEXTS = 3;

  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;
  @Mixin private ExperimentOptions options;
  @Mixin private ResultOptions results;

  @Override
  public Integer call() {
    Experiment experiment = options.load(plugins.load());
    ModelSummary summary = experiment.summary();
    int batchSize = experiment.config().training().batchSize();
    if (results.isJson()) {
      results.print(fields(summary, batchSize));
      return 0;
    }
    PrintWriter out = spec.commandLine().getOut();
    print(summary.generator(), experiment.config().generator().factory().name(), out);
    print(summary.discriminator(), experiment.config().discriminator().factory().name(), out);
    out.printf(
        Locale.ROOT,
        "About %,d MB for a step of batch %d: weights, gradients, two moments of an optimizer, and"
            + " what both players make of a batch.%n",
        Math.round(summary.bytes(batchSize) / 1e6),
        batchSize);
    out.flush();
    return 0;
  }

  private static Map<String, Object> fields(ModelSummary summary, int batchSize) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("generator", fields(summary.generator()));
    fields.put("discriminator", fields(summary.discriminator()));
    fields.put("batchSize", batchSize);
    fields.put("bytes", summary.bytes(batchSize));
    return fields;
  }

  private static Map<String, Object> fields(PlayerSummary player) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("weights", player.weights());
    fields.put("flops", player.flops());
    fields.put("layers", player.layers().stream().map(SummaryCommand::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Layer layer) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("layer", layer.name());
    fields.put("operation", layer.operation());
    fields.put("output", shape(layer));
    fields.put("weights", layer.weights());
    fields.put("states", layer.states());
    fields.put("flops", layer.flops());
    return fields;
  }

  private static void print(PlayerSummary player, String part, PrintWriter out) {
    out.println(player.name() + " '" + part + "'");
    Table table = new Table("  ", TEXTS);
    table.row("layer", "operation", "output", "weights", "states", "MFLOPs a sample");
    for (Layer layer : player.layers()) {
      table.row(
          layer.name(),
          layer.operation(),
          shape(layer),
          number(layer.weights()),
          number(layer.states()),
          millions(layer.flops()));
    }
    long states = player.layers().stream().mapToLong(Layer::states).sum();
    table.row("all", "", "", number(player.weights()), number(states), millions(player.flops()));
    table.print(out);
    out.println();
  }

  /** Takes the layer: a method that names TensorFlow's shape would load it for every help. */
  private static String shape(Layer layer) {
    return layer.output().isUnknown()
        ? ""
        : Arrays.stream(layer.output().asArray())
            .mapToObj(Long::toString)
            .collect(Collectors.joining("×"));
  }

  private static String number(long value) {
    return value == 0 ? "" : String.format(Locale.ROOT, "%,d", value);
  }

  private static String millions(long flops) {
    return flops == 0 ? "" : String.format(Locale.ROOT, "%,.2f", flops / 1e6);
  }
}
