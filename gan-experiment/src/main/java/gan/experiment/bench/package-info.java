/** How fast a training is. */
package gan.experiment.bench;
