/** Scores of the classes that a network sees in generated samples. */
package gan.metrics.inception;
