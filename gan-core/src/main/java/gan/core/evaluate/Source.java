package gan.core.evaluate;

import gan.core.game.Samples;
import gan.core.spi.SampleSpec;
import java.util.Optional;

/** Where the samples of a set come from. */
interface Source {

  /** What one sample is. */
  SampleSpec sample();

  /** How many there are. */
  int count();

  /** Some of them: from an index on, up to one that is left out. */
  Samples read(int from, int to);

  /** The class of each; empty without labels. */
  Optional<int[]> labels();
}
