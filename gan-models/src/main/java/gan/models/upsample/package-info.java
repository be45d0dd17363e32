/** A DCGAN without transposed convolutions, and with dropout. */
package gan.models.upsample;
