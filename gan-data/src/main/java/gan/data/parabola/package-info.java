/** Parabolas between two bounds, each a sample. */
package gan.data.parabola;
