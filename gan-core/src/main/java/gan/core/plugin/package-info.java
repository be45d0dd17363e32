/**
 * Finding plugins: on the module path, on the class path and in plugin folders.
 *
 * <p>{@link gan.core.plugin.PluginRegistry} is the door. Behind it a {@code Source} declares which
 * providers it has, {@code Loading} makes each of them on its own and sets the broken ones aside,
 * and {@code Diagnosis} says in a user's words what was wrong.
 */
package gan.core.plugin;
