/** Metrics that train a classifier on one side and judge the other with it. */
package gan.metrics.classification;
