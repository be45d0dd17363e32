/** Networks that others have trained: read from files as untrusted input, and run. */
package gan.metrics.network;
