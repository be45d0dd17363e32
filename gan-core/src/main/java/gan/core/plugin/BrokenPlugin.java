package gan.core.plugin;

/**
 * A plugin that could not be loaded: set aside and named, so that the others still work.
 *
 * @param origin the jar, module or service entry
 * @param reason why, in one sentence
 * @param fix how to mend it
 */
public record BrokenPlugin(String origin, String reason, String fix) {}
