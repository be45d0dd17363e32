/** Metrics that ask how near samples are to each other, in the space of their features. */
package gan.metrics.neighbour;
