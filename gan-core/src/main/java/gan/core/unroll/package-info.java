/** Several runs of parts of a graph, one after another, as one graph. */
package gan.core.unroll;
