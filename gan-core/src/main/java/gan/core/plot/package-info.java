/** Pictures of samples that are no images: points, densities and curves. */
package gan.core.plot;
