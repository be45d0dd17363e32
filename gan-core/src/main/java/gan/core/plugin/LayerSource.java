package gan.core.plugin;

import gan.core.spi.FailureAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Providers in named modules.
 *
 * @param layer the layer that has the modules, itself or through its parents
 * @param artifacts the modules to look at
 */
record LayerSource(ModuleLayer layer, List<Artifact> artifacts) implements Source {

  /** All modules of a layer and of the layers above it, by name. */
  static LayerSource of(ModuleLayer layer) {
    Set<ModuleLayer> layers = new LinkedHashSet<>();
    collect(layer, layers);
    List<Artifact> artifacts = new ArrayList<>();
    for (ModuleLayer each : layers) {
      each.configuration().modules().stream()
          .map(module -> Artifact.of(module.reference()))
          .sorted(Comparator.comparing(artifact -> artifact.origin().module()))
          .forEach(artifacts::add);
    }
    return new LayerSource(layer, artifacts);
  }

  private static void collect(ModuleLayer layer, Set<ModuleLayer> into) {
    if (into.add(layer)) {
      layer.parents().forEach(parent -> collect(parent, into));
    }
  }

  @Override
  public List<Declaration> declarations() {
    return artifacts.stream().flatMap(artifact -> artifact.provided().stream()).toList();
  }

  @Override
  public Class<?> load(Declaration declaration) throws ClassNotFoundException {
    Module module = layer.findModule(declaration.artifact().origin().module()).orElseThrow();
    Class<?> type = Class.forName(module, declaration.provider());
    if (type == null) {
      throw new ClassNotFoundException(declaration.provider());
    }
    return type;
  }

  @Override
  public ServiceLoader<FailureAnalyzer> analyzers() {
    return ServiceLoader.load(layer, FailureAnalyzer.class);
  }

  /** Only the service loader may call constructors in packages that a module does not export. */
  @Override
  public Object make(Declaration declaration, Class<?> type) throws Refusal {
    Iterator<? extends ServiceLoader.Provider<?>> providers =
        ServiceLoader.load(layer, declaration.kind().service()).stream().iterator();
    while (true) {
      ServiceLoader.Provider<?> provider;
      try {
        if (!providers.hasNext()) {
          break;
        }
        provider = providers.next();
      } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
        // The fault of another provider: it is found out when its own turn comes.
        continue;
      }
      if (provider.type() == type) {
        return provider.get();
      }
    }
    throw new Refusal(
        "Java's service loader takes " + type.getName() + " for something else.",
        "remove its method provider().");
  }
}
