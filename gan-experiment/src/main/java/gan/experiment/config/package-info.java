/** From the text of an experiment to records: checked, complete, and every problem at its place. */
package gan.experiment.config;
