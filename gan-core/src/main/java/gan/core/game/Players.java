package gan.core.game;

import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.Loss;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.op.Ops;

/**
 * Both sides with their roles, made in one graph.
 *
 * @param generator makes samples
 * @param discriminator judges them
 * @param loss the rules; its auxiliary weights belong to the discriminator's side
 * @param generatorSide owns the generator's weights
 * @param discriminatorSide owns the discriminator's weights and the loss's
 */
record Players(
    Generator generator,
    Discriminator discriminator,
    Loss loss,
    Player generatorSide,
    Player discriminatorSide) {

  static Players create(Ops tf, Roles roles, SampleSpec sample, long seed, Precision precision) {
    Parameters generatorOwn = new Parameters(tf, "generator", precision, seed);
    Parameters discriminatorOwn = new Parameters(tf, "discriminator", precision, seed);
    Parameters lossOwn = new Parameters(tf, "loss", precision, seed);
    Parameters generatorSlots = new Parameters(tf, "generatorOptimizer", precision, seed);
    Parameters discriminatorSlots = new Parameters(tf, "discriminatorOptimizer", precision, seed);
    return new Players(
        roles.generator().create(sample, generatorOwn),
        roles.discriminator().create(sample, discriminatorOwn),
        roles.loss().create(sample, lossOwn),
        new Player(
            "generator",
            List.of(generatorOwn),
            roles.generatorOptimizer().create(sample, generatorSlots),
            generatorSlots),
        new Player(
            "discriminator",
            List.of(discriminatorOwn, lossOwn),
            roles.discriminatorOptimizer().create(sample, discriminatorSlots),
            discriminatorSlots));
  }

  /** Every variable of the game. */
  List<Parameters> variables() {
    return Stream.concat(generatorSide.variables(), discriminatorSide.variables()).toList();
  }
}
