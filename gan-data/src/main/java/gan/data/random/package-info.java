/** Random numbers that are a pure function of a key, for sources that make their samples. */
package gan.data.random;
