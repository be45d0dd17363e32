/** Metrics that look at the pixels of images. */
package gan.metrics.image;
