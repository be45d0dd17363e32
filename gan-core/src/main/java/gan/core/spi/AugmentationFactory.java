package gan.core.spi;

import gan.core.graph.Parameters;
import java.util.Set;

/** Makes augmentations of one kind. */
public interface AugmentationFactory<O extends Record> extends NamedFactory<O> {

  /**
   * Makes an augmentation.
   *
   * @param options the augmentation's options
   * @param sample what is changed
   * @param states a list for states of the augmentation's own, such as its strength; no weights
   */
  Augmentation create(O options, SampleSpec sample, Parameters states);

  /** What an augmentation with these options cannot work without. */
  default Set<Need> needs(O options) {
    return Set.of();
  }
}
