/** Matrices of doubles, and what metrics do with them. */
package gan.metrics.matrix;
