package gan.experiment.scaffold;

import gan.core.plugin.PluginRegistry;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.tensorflow.Graph;

/**
 * What a project is built against: what runs now.
 *
 * @param gan the framework's version
 * @param tensorflow the version of TensorFlow Java
 * @param classifier of TensorFlow's native jar, for this machine
 */
record Release(String gan, String tensorflow, String classifier) {

  static Release running() {
    return new Release(version(PluginRegistry.class), version(Graph.class), platform());
  }

  /** From the module's descriptor, which a jar on the class path has too. */
  private static String version(Class<?> type) {
    return Optional.ofNullable(type.getModule().getDescriptor())
        .or(() -> onClassPath(type))
        .flatMap(ModuleDescriptor::rawVersion)
        .orElseThrow(() -> new IllegalStateException("The version of " + type + " is unknown."));
  }

  private static Optional<ModuleDescriptor> onClassPath(Class<?> type) {
    try {
      Path location = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ModuleFinder.of(location).findAll().stream()
          .findFirst()
          .map(ModuleReference::descriptor);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    return (os.startsWith("mac") ? "macosx" : os.startsWith("windows") ? "windows" : "linux")
        + "-"
        + arch;
  }
}
