/** Digits stacked as colours: images with a thousand modes. */
package gan.data.stackeddigits;
