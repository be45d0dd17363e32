/** The smallest images that a GAN can learn: two by two pixels with a slanted face. */
package gan.data.slantedfaces;
