package gan.data.augment;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Augmentation;
import gan.core.spi.SampleSpec;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * Adaptive discriminator augmentation (ADA, <a href="https://arxiv.org/abs/2006.06676">Karras et
 * al. 2020</a>): a chain of changes, each of which an image gets with probability p. p rises while
 * the discriminator is too sure of real samples, and falls while it is not; see {@link AdaOptions}.
 *
 * <p>In their order, as far as they are switched on: a flip from left to right, quarter turns, a
 * shift by whole pixels; a scale, a rotation, a stretch, a rotation, a shift; brightness, contrast,
 * a flip of luma, a rotation of hue (images of three channels), saturation. At p = 0 images pass
 * unchanged. Colours may leave the range.
 *
 * <p>All changes of place are one map, and pixels are fetched once: bilinearly, where the paper
 * filters with wavelets; from mirror images beyond the border. The paper's filters of image
 * frequencies, its noise and its cutout, which its own experiments switch off, are left out.
 *
 * <p>p follows the signs of logits, so the loss should be one for which 0 means undecided, such as
 * {@code non-saturating} or {@code hinge}.
 */
public final class Ada implements Augmentation {
  private final AdaOptions options;
  private final int height;
  private final int width;
  private final Tone tone;
  private final Strength strength;

  /** Changes such images; creates the states {@code p}, {@code signs} and {@code updates}. */
  public Ada(AdaOptions options, SampleSpec sample, Parameters states) {
    this.options = options;
    this.height = Math.toIntExact(sample.height());
    this.width = Math.toIntExact(sample.width());
    this.tone = Tone.of(sample.range());
    this.strength = new Strength(options, states);
  }

  @Override
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> samples) {
    Chance chance = new Chance(PerImage.of(pass, samples), strength.read(pass));
    Operand<TFloating> placed = placed(pass, samples, chance);
    return options.colour() ? new Colour(pass.tf(), tone).changed(placed, chance) : placed;
  }

  @Override
  public void judged(Pass pass, Operand<TFloating> realScores, long shown) {
    strength.follow(pass, realScores, shown);
  }

  private Operand<TFloating> placed(Pass pass, Operand<TFloating> images, Chance chance) {
    if (!options.blit() && !options.geometry()) {
      return images;
    }
    Affine map = Affine.identity(pass.tf(), pass.type());
    map = options.blit() ? Blit.after(map, chance, height, width) : map;
    map = options.geometry() ? Geometry.after(map, chance, height, width) : map;
    return map.applied(images);
  }
}
