package gan.core.spi;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * What each player minimises.
 *
 * @param discriminator a scalar, a mean over the batch; only the discriminator's weights follow its
 *     gradient
 * @param generator a scalar, a mean over the batch; only the generator's weights follow its
 *     gradient
 */
public record LossTerms(Operand<TFloating> discriminator, Operand<TFloating> generator) {}
