/** Judges runs by the metrics of their configuration, while they train and afterwards. */
package gan.experiment.evaluate;
