/** Graphs made from graphs: several runs as one, products in narrower numbers. */
package gan.core.rewrite;
