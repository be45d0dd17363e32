/** Gaussians on a circle: the usual first test for mode collapse. */
package gan.data.ring;
