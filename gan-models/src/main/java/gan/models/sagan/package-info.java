/** Residual networks with self-attention. */
package gan.models.sagan;
