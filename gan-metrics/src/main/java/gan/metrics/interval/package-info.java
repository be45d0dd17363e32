/** Confidence intervals. */
package gan.metrics.interval;
