/** Experiments, from YAML to a finished run. */
package gan.experiment;
