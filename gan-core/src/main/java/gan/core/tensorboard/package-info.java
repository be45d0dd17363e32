/** Event files, which TensorBoard shows. */
package gan.core.tensorboard;
