/** How images are brought to another size before a network sees them. */
package gan.metrics.resize;
