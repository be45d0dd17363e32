package gan.experiment;

import gan.core.plugin.PartKind;
import gan.core.plugin.PluginRegistry;
import gan.core.spi.NamedFactory;
import gan.experiment.config.Parts;

/**
 * The parts of a plugin registry, as configurations look them up.
 *
 * @param registry what is installed
 */
record InstalledParts(PluginRegistry registry) implements Parts {

  @Override
  public <F extends NamedFactory<?>> F find(Class<F> role, String name) {
    return registry.find(PartKind.of(role), name).factory();
  }
}
