/**
 * Layers: each creates its parameters when it is made and adds one application of them to the graph
 * whenever it is called. The same code runs in single and in double precision.
 */
package gan.models.layer;
