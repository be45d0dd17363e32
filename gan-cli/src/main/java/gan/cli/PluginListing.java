package gan.cli;

import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.experiment.plugins.PluginJson;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** The list of what is installed. */
final class PluginListing {
  @Mixin private PluginOptions plugins;

  @Mixin private ResultOptions results;

  int print(CommandSpec spec) {
    PluginRegistry registry = plugins.load();
    PrintWriter out = spec.commandLine().getOut();
    if (results.isJson()) {
      out.println(PluginJson.of(registry));
    } else {
      for (PartKind<?> kind : PartKind.all()) {
        list(kind, registry, out);
      }
      registry.notes().forEach(note -> out.println("Note: " + note));
      registry.problems().forEach(problem -> out.println("\n" + problem));
    }
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
