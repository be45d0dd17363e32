package gan.metrics.network;

import gan.metrics.resize.Resizer;
import java.util.Optional;

/**
 * How samples are brought to a network, and its features to vectors.
 *
 * @param low what the network takes for the smallest value of the data
 * @param high what it takes for the largest
 * @param height the height that it takes, in pixels; empty for what its input says, or else the
 *     sample's
 * @param width its width, likewise
 * @param resizer how images get that size
 * @param toGrey whether colour may become grey, by the luma of Rec. 601
 * @param averagePlaces whether features at several places become their mean
 * @param scale what features are multiplied by
 * @param batchSize how many images it takes at a time; empty for what its input says, or else 64
 */
public record Reading(
    double low,
    double high,
    Optional<Integer> height,
    Optional<Integer> width,
    Resizer resizer,
    boolean toGrey,
    boolean averagePlaces,
    double scale,
    Optional<Integer> batchSize) {

  /** As they are, in [0, 1]. */
  public static Reading plain() {
    return within(0, 1);
  }

  /** As they are, in a range. */
  public static Reading within(double low, double high) {
    return new Reading(
        low,
        high,
        Optional.empty(),
        Optional.empty(),
        Resizer.NONE,
        false,
        false,
        1,
        Optional.empty());
  }
}
