/** Writes what people begin with: projects of plugins, and experiments. */
package gan.experiment.scaffold;
