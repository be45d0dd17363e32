/** Augmentations of images: random changes of everything that the discriminator sees. */
package gan.data.augment;
