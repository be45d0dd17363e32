/** Evaluation: draws samples, reads real ones, extracts features of both and asks the metrics. */
package gan.core.evaluate;
