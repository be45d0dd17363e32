package gan.core.game;

/**
 * How samples climb the discriminator before anybody sees them: {@code x ← x + a · D'(x) + n · N(0,
 * 1)}, so many times, each time back within the range of the data.
 *
 * <p>A discriminator whose fakes are noise that has climbed it finds its own negatives, and makes
 * samples without a generator (<a href="https://arxiv.org/abs/1903.08689">Du and Mordatch
 * 2019</a>). Nothing is learned through the climb: a generator with weights learns nothing under
 * it.
 *
 * @param steps how many, at least 1
 * @param size a, above 0
 * @param noise n, at least 0
 */
public record Ascent(int steps, double size, double noise) {

  /** Refuses a climb that goes nowhere. */
  public Ascent {
    if (steps < 1 || !(size > 0) || !(noise >= 0)) {
      throw new IllegalArgumentException(
          "An ascent takes at least 1 step of a size above 0, with a noise of at least 0, not "
              + steps
              + " of "
              + size
              + " with "
              + noise);
    }
  }
}
