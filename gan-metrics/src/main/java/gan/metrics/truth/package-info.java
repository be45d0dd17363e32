/** Metrics for data whose distribution is known. */
package gan.metrics.truth;
