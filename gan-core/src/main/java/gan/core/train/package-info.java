/** The training loop, the order of samples, and those who listen. */
package gan.core.train;
