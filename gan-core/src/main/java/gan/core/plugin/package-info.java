/** Finding plugins: on the module path, on the class path and in plugin folders. */
package gan.core.plugin;
