/** Distances between features: all of two sets' fast, single ones exactly. */
package gan.metrics.distance;
