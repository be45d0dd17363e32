package gan.cli;

import gan.experiment.schema.ExperimentSchema;
import gan.experiment.schema.SchemaFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gan schema}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description =
        "Writes one JSON Schema of experiments, with the options of everything installed, from which"
            + " editors complete and check.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan schema --out experiment.schema.json",
      "  gan schema --plugins my-plugins --out experiment.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Writes to this file instead of printing; an older schema is replaced, nothing else is.")
  private Optional<Path> file = Optional.empty();

  @Override
  public Integer call() {
    String schema = ExperimentSchema.of(plugins.load());
    var out = spec.commandLine().getOut();
    if (file.isPresent()) {
      SchemaFile.write(schema, file.get());
      out.println(file.get());
    } else {
      out.print(schema);
      out.flush();
    }
    return 0;
  }
}
