/** A small classifier of images: its network, its training, and the graph that is left of it. */
package gan.metrics.classifier;
