/** Says what plugins are and what is wrong with them, for those who write and install them. */
package gan.experiment.plugins;
