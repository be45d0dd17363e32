/** Draws of samples, and how sure numbers are that come from few. */
package gan.metrics.statistics;
