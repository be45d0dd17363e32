package gan.core.plugin;

import java.lang.module.FindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The jars of one folder, loaded by themselves.
 *
 * @param registry what they provide, and nothing else
 * @param readability which modules they could require
 */
record LoadedSet(PluginRegistry registry, Readability readability) {

  static LoadedSet of(JarSet set) {
    Optional<ModuleLayer> layer = Optional.ofNullable(LoadedSet.class.getModule().getLayer());
    Loading loading = new Loading();
    set.load(layer, LoadedSet.class.getClassLoader(), loading);
    List<Artifact> others =
        new ArrayList<>(LayerSource.of(layer.orElseGet(ModuleLayer::boot)).artifacts());
    others.add(Artifact.core());
    for (Path jar : set.jars()) {
      try {
        others.add(Artifact.ofJar(jar));
      } catch (FindException e) {
        // It has been set aside.
      }
    }
    return new LoadedSet(loading.registry(), Readability.of(others));
  }
}
