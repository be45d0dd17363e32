package gan.listing;

import gan.core.plugin.JarInspector;
import gan.core.plugin.JarReport;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** Prints what is found wrong with the jars of a folder, beside gan.core as a module. */
public final class Inspecting {
  private Inspecting() {}

  /** Takes the folder. */
  public static void main(String[] folder) {
    JarInspector inspector = new JarInspector(PluginRegistry.load(List.of()));
    for (JarReport jar : inspector.inspect(Path.of(folder[0]))) {
      for (Problem problem : jar.problems()) {
        System.out.println(problem);
      }
    }
  }
}
