/** Many trainings of one experiment, each with other values: planned, started and kept apart. */
package gan.experiment.sweep;
