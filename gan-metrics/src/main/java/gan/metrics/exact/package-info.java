/** Distances between distributions, computed from samples without approximation. */
package gan.metrics.exact;
