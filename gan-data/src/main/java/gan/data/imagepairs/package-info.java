/** Pairs of images: one that is given, and one that is to be made from it. */
package gan.data.imagepairs;
