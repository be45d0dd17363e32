package gan.data.augment;

import gan.core.graph.Pass;
import gan.core.spi.Augmentation;
import gan.core.spi.SampleSpec;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * DiffAugment (<a href="https://arxiv.org/abs/2006.10738">Zhao et al. 2020</a>): each image gets
 * another colour, place and hole, one after the other.
 *
 * <p>With ratios c, t and k, and each number drawn for an image alone:
 *
 * <ul>
 *   <li>colour: brightness moves by up to ±c/4 of the range, the spread of each pixel's channels is
 *       multiplied by 1 ± c, and that of the whole image by 1 ± c/2. This may leave the range;
 *   <li>translation: by whole pixels, up to t of the side that it goes along;
 *   <li>cutout: a rectangle with k of each side, centred anywhere in the image.
 * </ul>
 *
 * What comes in from outside and what is cut out is grey, the middle of the range. Images of any
 * number of channels; those of one have no saturation.
 */
public final class DiffAugment implements Augmentation {
  private final List<Augmentation> policy = new ArrayList<>();

  /** Changes such images. */
  public DiffAugment(DiffAugmentOptions options, SampleSpec sample) {
    if (options.colour() > 0) {
      policy.add(new Jitter(options.colour(), Tone.of(sample.range())));
    }
    if (options.translation() > 0) {
      policy.add(new Translation(sample, options.translation()));
    }
    if (options.cutout() > 0) {
      policy.add(new Cutout(sample, options.cutout()));
    }
  }

  @Override
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> samples) {
    Operand<TFloating> changed = samples;
    for (Augmentation change : policy) {
      changed = change.apply(pass, changed);
    }
    return changed;
  }
}
