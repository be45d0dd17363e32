package gan.cli;

import gan.core.plugin.PluginRegistry;
import gan.core.run.ContactSheet;
import gan.core.run.Inspection;
import gan.core.run.InspectionReport;
import gan.core.run.Pictures;
import gan.core.spi.DataSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan data inspect}. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Reads all samples, and says what they are and what is wrong with them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan data inspect faces --sheet sheet.png",
      "  gan data inspect my.yaml --set data.resize.size=64 --json"
    })
final class InspectCommand implements Callable<Integer> {
  private static final int COLUMNS = 8;

  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;

  @Parameters(
      index = "0",
      paramLabel = "PATH",
      description = "A folder or file of data, or an experiment, YAML, whose data is meant.")
  private Path path;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Changes one value of the experiment; may be repeated.")
  private List<String> overrides = new ArrayList<>();

  @Mixin private ResultOptions results;

  @Option(
      names = "--sheet",
      paramLabel = "PNG",
      description = "Draws 64 samples into this file; must not exist.")
  private Optional<Path> sheet = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (DataSource data = open(plugins.load(), out)) {
      InspectionReport report = new InspectionReport(Inspection.of(data));
      sheet.ifPresent(
          file ->
              new Pictures(COLUMNS, data, 0)
                  .writeReal(ContactSheet.of(data, COLUMNS * COLUMNS), file));
      out.println(results.isJson() ? report.json() : report.text());
      return 0;
    }
  }

  private DataSource open(PluginRegistry registry, PrintWriter out) {
    GivenData given = GivenData.open(path, overrides, registry);
    if (!results.isJson()) {
      given.recognisedBy().ifPresent(name -> out.println("Read as:      " + name));
    }
    return given.data();
  }
}
