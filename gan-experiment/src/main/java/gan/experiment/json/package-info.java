/** What commands print for programs. */
package gan.experiment.json;
