/** Packed files, unpacked with checks. */
package gan.data.gzip;
