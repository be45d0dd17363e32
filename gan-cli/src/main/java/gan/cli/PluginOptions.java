package gan.cli;

import gan.core.plugin.PluginRegistry;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where plugins are looked for besides the module path. */
final class PluginOptions {
  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description =
          "Folder of plugin jars; may be repeated. The variable GAN_PLUGINS may name more, separated"
              + " as in a path.")
  private List<Path> folders = new ArrayList<>();

  private Optional<PluginRegistry> loaded = Optional.empty();

  /** Those that the command names. */
  List<Path> given() {
    return List.copyOf(folders);
  }

  /** The plugins, loaded at the first call. */
  PluginRegistry load() {
    PluginRegistry registry = loaded.orElseGet(this::registry);
    loaded = Optional.of(registry);
    return registry;
  }

  /** The plugins, if the command came so far as to load them. */
  Optional<PluginRegistry> loaded() {
    return loaded;
  }

  private PluginRegistry registry() {
    List<Path> all = new ArrayList<>(folders);
    String variable = System.getenv("GAN_PLUGINS");
    if (variable != null) {
      Pattern.compile(Pattern.quote(File.pathSeparator))
          .splitAsStream(variable)
          .filter(folder -> !folder.isBlank())
          .map(Path::of)
          .forEach(all::add);
    }
    return PluginRegistry.load(all);
  }
}
