/** What a run learned, as files that need nothing of this framework. */
package gan.experiment.export;
