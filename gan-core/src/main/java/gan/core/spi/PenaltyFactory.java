package gan.core.spi;

import gan.core.graph.Parameters;
import java.util.Set;

/** Makes penalties of one kind. */
public interface PenaltyFactory<O extends Record & PenaltyOptions> extends NamedFactory<O> {

  /**
   * Makes a penalty.
   *
   * @param options the penalty's options
   * @param sample what is played for
   * @param auxiliary a list for states of the penalty's own, such as a moving mean
   */
  Penalty create(O options, SampleSpec sample, Parameters auxiliary);

  /** Whose loss the term is added to. */
  default Side side() {
    return Side.DISCRIMINATOR;
  }

  /** What a penalty with these options cannot work without. */
  default Set<Need> needs(O options) {
    return Set.of();
  }
}
