/** Mixtures of Gaussians in the plane, which other packages arrange. */
package gan.data.mixture;
