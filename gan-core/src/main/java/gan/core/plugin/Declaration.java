package gan.core.plugin;

/**
 * A provider that an artifact says it has; nothing of it is loaded yet.
 *
 * @param kind what it makes
 * @param provider the name of its class
 * @param artifact who says so
 */
record Declaration(PartKind<?> kind, String provider, Artifact artifact) {}
