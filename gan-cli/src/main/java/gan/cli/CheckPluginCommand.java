package gan.cli;

import gan.core.problem.ExitStatus;
import gan.experiment.plugins.PluginCheck;
import gan.experiment.plugins.PluginJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan plugins check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Says what a plugin provides, for which version, what is wrong with it, and which line would"
            + " mend it. Ends with 69 if anything is.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan plugins check my-plugin/target",
      "  gan plugins check my-plugin-1.0.0.jar --json"
    })
final class CheckPluginCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;

  @Parameters(
      index = "0",
      paramLabel = "PATH",
      description = "A jar, or a folder of jars as --plugins takes it.")
  private Path path;

  @Mixin private ResultOptions results;

  @Override
  public Integer call() {
    PluginCheck check = PluginCheck.of(path, plugins.load());
    PrintWriter out = spec.commandLine().getOut();
    if (results.isJson()) {
      out.println(PluginJson.of(check.jars()));
    } else {
      new JarSheet(out).print(check.jars());
      if (check.isClean()) {
        out.println("\nNothing is wrong with it.");
      }
    }
    out.flush();
    return (check.isClean() ? ExitStatus.OK : ExitStatus.UNAVAILABLE).code();
  }
}
