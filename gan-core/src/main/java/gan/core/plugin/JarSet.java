package gan.core.plugin;

import java.lang.module.FindException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The jars of one folder, loaded together and apart from those of any other folder.
 *
 * @param folder where they lie
 * @param jars the jars, by name
 */
record JarSet(Path folder, List<Path> jars) {

  /**
   * Loads what can be loaded.
   *
   * @param layer the layer of gan-core, empty if it is on the class path
   * @param loader the class loader of the layers above, or of the class path
   */
  void load(Optional<ModuleLayer> layer, ClassLoader loader, Loading loading) {
    if (jars.isEmpty()) {
      loading.note("Plugin folder '" + folder + "' has no jars.");
      return;
    }
    List<Artifact> artifacts = withoutTwins(readable(loading), loading);
    if (!artifacts.isEmpty() && artifacts.stream().allMatch(a -> a.provided().isEmpty())) {
      loading.note(
          "No jar in '" + folder + "' names a part in its module-info or META-INF/services.");
    }
    loading.add(
        layer
            .<Source>map(parent -> new PluginLayer(parent, loader).define(artifacts, loading))
            .orElseGet(() -> classPath(artifacts, loader)));
  }

  private List<Artifact> readable(Loading loading) {
    List<Artifact> artifacts = new ArrayList<>();
    for (Path jar : jars) {
      try {
        artifacts.add(Artifact.ofJar(jar));
      } catch (FindException e) {
        Origin origin = new Origin("", "", jar.toString());
        loading.setAside(BrokenPlugin.jar(origin, Diagnosis.ofJar(e)));
      }
    }
    return artifacts;
  }

  /** Java would take the first of two jars with one module name and not say so. */
  private static List<Artifact> withoutTwins(List<Artifact> artifacts, Loading loading) {
    List<Artifact> unique = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      String module = artifact.origin().module();
      Optional<Artifact> twin =
          artifacts.stream()
              .filter(other -> !other.equals(artifact) && other.origin().module().equals(module))
              .findFirst();
      twin.ifPresentOrElse(
          other -> loading.setAside(BrokenPlugin.jar(artifact.origin(), twins(other))),
          () -> unique.add(artifact));
    }
    return unique;
  }

  private static Refusal twins(Artifact other) {
    return new Refusal(
        "Another jar of the folder has the same module: " + other.origin() + ".",
        "remove one of the two jars.");
  }

  private static Source classPath(List<Artifact> artifacts, ClassLoader loader) {
    URL[] urls = artifacts.stream().map(JarSet::url).toArray(URL[]::new);
    return new ClassPathSource(
        new URLClassLoader(urls, loader),
        artifacts.stream().flatMap(artifact -> artifact.provided().stream()).toList());
  }

  private static URL url(Artifact artifact) {
    try {
      return Path.of(artifact.location()).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
