/**
 * The gradients that TensorFlow lacks, so that gradients of gradients exist for every op that
 * layers and losses use.
 *
 * <p>A gradient penalty differentiates a gradient. TensorFlow's own table of gradients has none for
 * most of its backward ops ({@code ReluGrad}, {@code Conv2DBackpropFilter}, …); {@link
 * gan.core.gradient.MissingGradients} adds them to it. Each is one entry of {@code Formulas}. What
 * still has no gradient is refused while the graph is built, by {@link
 * gan.core.gradient.Undifferentiable}, and what TensorFlow would differentiate wrongly by {@link
 * gan.core.gradient.WrongGradients}.
 *
 * <p>TensorFlow's native code writes one line to the standard error stream for each gradient that
 * it asks for here; the environment variable {@code TF_CPP_MIN_LOG_LEVEL=1}, or more, silences it,
 * and must be set before the JVM starts.
 */
package gan.core.gradient;
