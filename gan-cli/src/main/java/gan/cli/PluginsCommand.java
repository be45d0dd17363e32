package gan.cli;

import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gan plugins}. */
@Command(
    name = "plugins",
    mixinStandardHelpOptions = true,
    description = "Lists what is installed, and what is broken.",
    footerHeading = "%nExamples:%n",
    footer = {"  gan plugins", "  gan plugins --plugins my-plugins"})
final class PluginsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;

  @Override
  public Integer call() {
    PluginRegistry registry = plugins.load();
    PrintWriter out = spec.commandLine().getOut();
    for (PartKind<?> kind : PartKind.all()) {
      list(kind, registry, out);
    }
    registry.notes().forEach(note -> out.println("Note: " + note));
    registry.problems().forEach(problem -> out.println("\n" + problem));
    out.flush();
    return 0;
  }

  private static void list(PartKind<?> kind, PluginRegistry registry, PrintWriter out) {
    List<? extends Plugin<?>> installed = registry.installed(kind);
    out.println(kind.plural() + ":");
    if (installed.isEmpty()) {
      out.println(
          "  none is installed. Fix: put "
              + kind.artifact()
              + " or a plugin with one on the module path, or pass --plugins DIR.");
    }
    int width = installed.stream().mapToInt(plugin -> plugin.name().length()).max().orElse(0);
    for (Plugin<?> plugin : installed) {
      out.println(
          "  "
              + plugin.name()
              + " ".repeat(width - plugin.name().length() + 2)
              + plugin.factory().description()
              + "  ["
              + plugin.origin()
              + "]");
    }
    out.println();
  }
}
