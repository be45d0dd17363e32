/**
 * What can be written in an experiment, told to those who write one: the keys, and the installed
 * parts with their options, formulas and papers.
 *
 * <p>{@link gan.experiment.describe.Descriptions} looks them up.
 */
package gan.experiment.describe;
