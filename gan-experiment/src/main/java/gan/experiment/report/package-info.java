/**
 * The report: one page that shows a run to people, without network and without scripts of others.
 */
package gan.experiment.report;
