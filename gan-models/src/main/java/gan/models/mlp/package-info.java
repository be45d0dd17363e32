/** Multilayer perceptrons, for samples of any shape. */
package gan.models.mlp;
