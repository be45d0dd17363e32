/** A spiral with noise: a distribution along a curve. */
package gan.data.swissroll;
