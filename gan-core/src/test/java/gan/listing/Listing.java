package gan.listing;

import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prints what a registry says about some plugin folders and about the loss 'dots'. It is in a
 * package of its own so that it can run on the class path beside gan.core as a module.
 */
public final class Listing {
  private Listing() {}

  /** Takes the folders. */
  public static void main(String[] folders) {
    System.out.println(of(PluginRegistry.load(Arrays.stream(folders).map(Path::of).toList())));
  }

  /** Everything, a line break between two items and none at the end. */
  public static String of(PluginRegistry registry) {
    List<String> lines = new ArrayList<>();
    for (PartKind<?> kind : PartKind.all()) {
      for (Plugin<?> plugin : registry.installed(kind)) {
        lines.add(kind.singular() + " " + plugin.name() + ": " + plugin.origin());
      }
    }
    for (Problem problem : registry.problems()) {
      lines.add(problem + " [" + problem.code().status().code() + "]");
    }
    registry.notes().forEach(note -> lines.add("note: " + note));
    lines.add(dots(registry));
    registry
        .explain(new IllegalStateException("spilt"))
        .ifPresent(explained -> lines.add("spilt means: " + explained.getMessage()));
    return String.join("\n", lines);
  }

  private static String dots(PluginRegistry registry) {
    try {
      Plugin<?> dots = registry.find(PartKind.LOSS, "dots");
      return "dots is " + dots.factory().getClass().getName();
    } catch (GanException e) {
      return e.getMessage() + " [" + e.status().code() + "]";
    }
  }
}
