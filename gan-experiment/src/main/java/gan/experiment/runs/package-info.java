/** Reads runs back: which there are, how far they are, how they compare, and which may go. */
package gan.experiment.runs;
