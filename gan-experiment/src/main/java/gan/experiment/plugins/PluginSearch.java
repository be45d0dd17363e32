package gan.experiment.plugins;

import gan.core.plugin.JarInspector;
import gan.core.plugin.JarReport;
import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds jars by what people call them. */
public final class PluginSearch {
  private PluginSearch() {}

  /**
   * The jars that have a part or a module of some name, or that lie at a path.
   *
   * @throws GanException {@link ErrorCode#UNKNOWN_PART} if there is none
   */
  public static List<JarReport> find(String word, PluginRegistry registry) {
    JarInspector inspector = new JarInspector(registry);
    List<JarReport> installed = inspector.installed(word);
    if (!installed.isEmpty()) {
      return installed;
    }
    if (Files.exists(Path.of(word))) {
      return inspector.inspect(Path.of(word));
    }
    throw new GanException(
        Problem.of(
                ErrorCode.UNKNOWN_PART,
                "no part, module or jar is called '" + word + "'",
                "name an installed part or module, or the path of a jar; gan plugins lists them.")
            .suggest(Suggestions.didYouMean(word, names(registry))));
  }

  private static List<String> names(PluginRegistry registry) {
    return PartKind.all().stream()
        .flatMap(kind -> registry.installed(kind).stream())
        .flatMap((Plugin<?> plugin) -> Stream.of(plugin.name(), plugin.origin().module()))
        .distinct()
        .toList();
  }
}
