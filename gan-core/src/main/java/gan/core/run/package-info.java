/** The run directory: what an experiment leaves behind. */
package gan.core.run;
