/** The smallest GAN: one layer against one layer. */
package gan.models.perceptron;
