/** A trained generator on a page of the own machine, to be played with. */
package gan.experiment.serve;
