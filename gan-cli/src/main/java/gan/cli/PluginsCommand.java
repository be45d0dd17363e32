package gan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gan plugins}: the list, where no other verb follows. */
@Command(
    name = "plugins",
    mixinStandardHelpOptions = true,
    description = "Lists what is installed, and what is broken.",
    subcommands = {ListPluginsCommand.class, PluginInfoCommand.class, CheckPluginCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {"  gan plugins --plugins my-plugins", "  gan plugins check my-plugin/target"})
final class PluginsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginListing listing;

  @Override
  public Integer call() {
    return listing.print(spec);
  }
}
