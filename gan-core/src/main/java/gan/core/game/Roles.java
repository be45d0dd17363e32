package gan.core.game;

import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.Loss;
import gan.core.spi.Optimizer;

/**
 * Who plays, by which rules, and how each player learns.
 *
 * @param generator makes samples
 * @param discriminator judges them
 * @param loss what each minimises
 * @param generatorOptimizer moves the generator's weights
 * @param discriminatorOptimizer moves the discriminator's weights
 * @param latent where latent vectors are drawn from
 */
public record Roles(
    Role<Generator> generator,
    Role<Discriminator> discriminator,
    Role<Loss> loss,
    Role<Optimizer> generatorOptimizer,
    Role<Optimizer> discriminatorOptimizer,
    Latent latent) {}
