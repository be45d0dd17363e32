package gan.cli;

import gan.core.plugin.JarReport;
import gan.experiment.plugins.PluginJson;
import gan.experiment.plugins.PluginSearch;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan plugins info}. */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    description = "Says of a plugin what it is, where it lies and what it provides.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan plugins info hinge",
      "  gan plugins info example.plugin --plugins my-plugins --json"
    })
final class PluginInfoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = "The name of a part or of a module, or the path of a jar.")
  private String what;

  @Mixin private ResultOptions results;

  @Override
  public Integer call() {
    List<JarReport> jars = PluginSearch.find(what, plugins.load());
    PrintWriter out = spec.commandLine().getOut();
    if (results.isJson()) {
      out.println(PluginJson.of(jars));
    } else {
      new JarSheet(out).print(jars);
    }
    out.flush();
    return 0;
  }
}
