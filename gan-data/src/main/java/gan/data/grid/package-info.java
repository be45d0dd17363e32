/** Gaussians on a square grid: a harder test for mode collapse than the ring. */
package gan.data.grid;
