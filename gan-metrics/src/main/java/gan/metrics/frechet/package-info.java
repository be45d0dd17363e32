/** Distances between Gaussians that are fitted to features. */
package gan.metrics.frechet;
