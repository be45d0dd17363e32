/** Image to image: pix2pix's U-Net and its discriminator of patches. */
package gan.models.pix2pix;
