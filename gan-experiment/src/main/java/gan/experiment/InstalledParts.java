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
    PartKind<?> kind =
        PartKind.all().stream()
            .filter(candidate -> candidate.service() == role)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(role + " is no kind of part."));
    return role.cast(registry.find(kind, name).factory());
  }
}
