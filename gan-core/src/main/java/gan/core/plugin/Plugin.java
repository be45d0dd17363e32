package gan.core.plugin;

import gan.core.spi.NamedFactory;

/**
 * An installed part: a factory and where it came from.
 *
 * @param kind what it makes
 * @param name its name, as experiments write it; checked, and asked for only once
 * @param factory the factory
 * @param origin its module, version and jar
 * @param <F> the kind's service
 */
public record Plugin<F extends NamedFactory<?>>(
    PartKind<F> kind, String name, F factory, Origin origin) {

  /** The same plugin with the type that its kind implies. */
  <G extends NamedFactory<?>> Plugin<G> as(PartKind<G> same) {
    return new Plugin<>(same, name, same.cast(factory), origin);
  }
}
