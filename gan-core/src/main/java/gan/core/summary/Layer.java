package gan.core.summary;

import org.tensorflow.ndarray.Shape;

/**
 * A layer: parameters that share the first part of their names, and the operations that use them.
 *
 * @param name the parameters' common path, such as {@code block1.conv1}
 * @param operation what is done with them, in TensorFlow's words, such as {@code Conv2D}; empty if
 *     it is only arithmetic
 * @param output the shape of what it makes of one sample, without the batch; unknown if it is only
 *     arithmetic
 * @param weights how many numbers are learned
 * @param states how many numbers are kept besides
 * @param flops floating-point operations for one sample: two for each multiplication and addition
 *     of convolutions and matrix products; everything else counts as none
 */
public record Layer(
    String name, String operation, Shape output, long weights, long states, long flops) {}
