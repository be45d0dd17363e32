package gan.core.plugin;

import gan.core.spi.NamedFactory;

/**
 * An installed part: a factory and where it came from.
 *
 * @param factory the factory
 * @param origin its module or class path entry, as {@code module@version (jar)}
 */
public record Plugin<F extends NamedFactory<?>>(F factory, String origin) {}
