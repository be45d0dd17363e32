package gan.experiment.plugins;

import gan.core.plugin.JarInspector;
import gan.core.plugin.JarReport;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.Problem;
import gan.experiment.config.OptionsCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that can be said of some jars of plugins.
 *
 * @param jars one report a jar
 */
public record PluginCheck(List<JarReport> jars) {

  /** Copies the list. */
  public PluginCheck {
    jars = List.copyOf(jars);
  }

  /**
   * Checks a jar, or the jars of a folder as {@code --plugins} takes it.
   *
   * @param path of the jar or the folder
   * @param installed what their parts must not clash with
   * @throws gan.core.problem.GanException if there is no jar
   */
  public static PluginCheck of(Path path, PluginRegistry installed) {
    return new PluginCheck(
        new JarInspector(installed).inspect(path).stream().map(PluginCheck::withOptions).toList());
  }

  /** Whether nothing is wrong with any of them. */
  public boolean isClean() {
    return jars.stream().allMatch(jar -> jar.problems().isEmpty());
  }

  private static JarReport withOptions(JarReport jar) {
    List<Problem> problems = new ArrayList<>();
    for (Plugin<?> part : jar.parts()) {
      for (Problem problem : OptionsCheck.of(part.factory())) {
        problems.add(
            problem.note(
                "It is what the "
                    + part.kind()
                    + " '"
                    + part.name()
                    + "' takes: "
                    + jar.origin()
                    + "."));
      }
    }
    return jar.with(problems);
  }
}
