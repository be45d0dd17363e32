/** Distances between distributions by kernels on features. */
package gan.metrics.kernel;
