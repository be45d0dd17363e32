/** Residual networks without normalisation. */
package gan.models.r3gan;
