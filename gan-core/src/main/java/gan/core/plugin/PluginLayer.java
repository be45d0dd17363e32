package gan.core.plugin;

import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolutionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes one module layer, with one class loader, of a set of jars.
 *
 * @param parent the layer of gan-core
 * @param loader its class loader
 */
record PluginLayer(ModuleLayer parent, ClassLoader loader) {

  /** The layer of all jars that fit; the others are set aside. */
  LayerSource define(List<Artifact> artifacts, Loading loading) {
    List<Artifact> above = LayerSource.of(parent).artifacts();
    List<Artifact> fresh = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      above.stream()
          .filter(other -> other.origin().module().equals(artifact.origin().module()))
          .findFirst()
          .ifPresentOrElse(
              other -> shadowed(artifact, other.origin(), loading), () -> fresh.add(artifact));
    }
    try {
      return define(fresh);
    } catch (FindException | ResolutionException | LayerInstantiationException e) {
      return defineOneByOne(fresh, above, loading);
    }
  }

  /**
   * Adds jar after jar, as long as one more fits: the way to find out which ones do not, since Java
   * refuses the set as a whole.
   */
  private LayerSource defineOneByOne(
      List<Artifact> artifacts, List<Artifact> above, Loading loading) {
    List<Artifact> fitting = new ArrayList<>();
    List<Artifact> waiting = new ArrayList<>(artifacts);
    Map<Artifact, RuntimeException> faults = new LinkedHashMap<>();
    boolean progress = true;
    while (progress) {
      progress = false;
      faults.clear();
      for (Iterator<Artifact> next = waiting.iterator(); next.hasNext(); ) {
        Artifact artifact = next.next();
        fitting.add(artifact);
        try {
          define(fitting);
          next.remove();
          progress = true;
        } catch (FindException | ResolutionException | LayerInstantiationException e) {
          fitting.remove(artifact);
          faults.put(artifact, e);
        }
      }
    }
    faults.forEach(
        (artifact, fault) ->
            loading.setAside(
                BrokenPlugin.jar(
                    artifact.origin(), Diagnosis.ofLayer(fault, artifact, fitting, above))));
    return define(fitting);
  }

  /** Every jar is a root, so that nothing depends on who requires or uses whom. */
  private LayerSource define(List<Artifact> artifacts) {
    Path[] jars = artifacts.stream().map(a -> Path.of(a.location())).toArray(Path[]::new);
    Configuration configuration =
        parent
            .configuration()
            .resolveAndBind(
                ModuleFinder.of(),
                ModuleFinder.of(jars),
                artifacts.stream().map(a -> a.origin().module()).collect(Collectors.toSet()));
    return new LayerSource(
        ModuleLayer.defineModulesWithOneLoader(configuration, List.of(parent), loader).layer(),
        List.copyOf(artifacts));
  }

  /** A copy of what is there already does no harm; another version does, if somebody wants it. */
  private static void shadowed(Artifact artifact, Origin loaded, Loading loading) {
    String reason = "The module is loaded already, from outside the folder: " + loaded + ".";
    if (artifact.provided().isEmpty() || artifact.origin().version().equals(loaded.version())) {
      loading.note(artifact.origin() + " is not used. " + reason);
    } else {
      Refusal refusal = new Refusal(reason, "remove one of the two jars.");
      loading.setAside(BrokenPlugin.jar(artifact.origin(), refusal));
    }
  }
}
