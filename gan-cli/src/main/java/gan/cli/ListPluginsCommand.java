package gan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gan plugins list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists what is installed, and what is broken, as 'gan plugins' does.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan plugins list",
      "  gan plugins list --plugins my-plugins --json",
    })
final class ListPluginsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginListing listing;

  @Override
  public Integer call() {
    return listing.print(spec);
  }
}
