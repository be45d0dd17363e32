package gan.experiment;

import gan.core.plugin.PluginRegistry;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The installed parts, and one more that a test has written. */
final class TestParts {
  private TestParts() {}

  /**
   * All that is on the class path, and another provider.
   *
   * @param folder where its service file is written
   */
  static PluginRegistry with(Path folder, Class<?> service, Class<?> provider) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(service.getName()), provider.getName());
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(loader);
      return PluginRegistry.load(List.of());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
