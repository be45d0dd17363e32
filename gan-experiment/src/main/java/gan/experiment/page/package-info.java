/** What pages carry with them: their own styles and scripts. */
package gan.experiment.page;
