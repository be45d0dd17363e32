/** Wide residual networks with skip connections from the latent vector. */
package gan.models.biggan;
