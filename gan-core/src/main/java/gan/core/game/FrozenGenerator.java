package gan.core.game;

import java.util.Optional;
import org.tensorflow.proto.GraphDef;

/**
 * A generator as a graph of its own, whose variables are constants: nothing is left in it to
 * restore or to move.
 *
 * <p>All names are those of nodes; each has one output.
 *
 * @param graph makes samples of latent vectors, and latent vectors of a key
 * @param key the name of the placeholder, an int64 scalar, that keys all that is drawn
 * @param drawn one latent vector, {@code [1, latentSize]}, float32, as the key gives it
 * @param latent the placeholder of latent vectors, {@code [n, latentSize]}, float32
 * @param labels the placeholder of classes, {@code [n]}, int32; empty if samples do not depend on
 *     one
 * @param given the placeholder of the images that samples are made from, {@code [n, height, width,
 *     given channels]}, float32; empty if they are made from noise alone
 * @param samples {@code [n, *sample shape]}, float32
 * @param isNoisy whether the samples depend on the key too: then they are made one at a time
 */
public record FrozenGenerator(
    GraphDef graph,
    String key,
    String drawn,
    String latent,
    Optional<String> labels,
    Optional<String> given,
    String samples,
    boolean isNoisy) {}
