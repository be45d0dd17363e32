/** The TensorFlow graph as players see it: parameters, forward passes, randomness and gradients. */
package gan.core.graph;
