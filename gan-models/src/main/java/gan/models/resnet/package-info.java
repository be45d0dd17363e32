/** Residual networks. */
package gan.models.resnet;
