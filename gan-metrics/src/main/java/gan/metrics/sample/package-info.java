/** What metrics read of samples. */
package gan.metrics.sample;
