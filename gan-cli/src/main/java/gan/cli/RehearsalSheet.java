package gan.cli;

import gan.experiment.Experiment;
import gan.experiment.Rehearsal;
import gan.experiment.config.ExperimentConfig;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What would be trained.
 *
 * @param experiment the experiment
 */
record RehearsalSheet(Experiment experiment) {

  void print(Rehearsal found, ResultOptions results) {
    if (results.isJson()) {
      results.print(fields(found));
    } else {
      print(found, results.out());
    }
  }

  private void print(Rehearsal found, PrintWriter out) {
    ExperimentConfig config = experiment.config();
    out.printf(
        Locale.ROOT,
        "Would train '%s' for %,d steps of batch %,d in '%s'.%n",
        config.name(),
        config.training().steps(),
        config.training().batchSize(),
        config.output().directory());
    Table table = new Table("  ", 2);
    table.row("data", data(found));
    table.row("generator", player(config.generator().factory().name(), found.generatorWeights()));
    table.row(
        "discriminator",
        player(config.discriminator().factory().name(), found.discriminatorWeights()));
    table.row("loss", config.loss().factory().name());
    table.print(out);
    found.warnings().forEach(warning -> out.println("warning: data: " + warning));
    out.println("Nothing was written.");
    out.flush();
  }

  private String data(Rehearsal found) {
    String count =
        found.samples().isPresent()
            ? String.format(Locale.ROOT, "%,d", found.samples().getAsLong())
            : "endless";
    String labels = found.classes() == 0 ? "" : " of " + found.classes() + " classes";
    return "'%s', %s samples of %s%s"
        .formatted(experiment.config().data().factory().name(), count, found.shape(), labels);
  }

  private static String player(String part, long weights) {
    return String.format(Locale.ROOT, "'%s', %,d weights", part, weights);
  }

  private Map<String, Object> fields(Rehearsal found) {
    ExperimentConfig config = experiment.config();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", config.name());
    fields.put("steps", config.training().steps());
    fields.put("batchSize", config.training().batchSize());
    fields.put("shape", found.shape());
    fields.put("classes", found.classes());
    found.samples().ifPresent(count -> fields.put("samples", count));
    fields.put("generatorWeights", found.generatorWeights());
    fields.put("discriminatorWeights", found.discriminatorWeights());
    fields.put("warnings", found.warnings());
    return fields;
  }
}
