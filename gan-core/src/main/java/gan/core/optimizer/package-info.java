/** Optimizers over TensorFlow's fused update kernels. */
package gan.core.optimizer;
