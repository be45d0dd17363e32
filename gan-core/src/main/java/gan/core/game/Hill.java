package gan.core.game;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;

/**
 * A discriminator that samples climb.
 *
 * @param discriminator makes it
 * @param ascent how it is climbed
 */
public record Hill(Role<Discriminator> discriminator, Ascent ascent) {

  /** A generator whose samples climb it. */
  Generator under(Generator start, SampleSpec sample, Parameters own) {
    return new Climber(start, discriminator.create(sample, own), ascent, sample.range());
  }
}
