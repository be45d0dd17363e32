package gan.models.image;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where in a network the self-attention sits. */
public final class Attention {
  private static final long LARGEST = 32;

  private Attention() {}

  /**
   * Behind which stage.
   *
   * @param requested the height of its maps; 0 for the largest up to 32 that is below the image's,
   *     or else the smallest; empty for none
   * @param heights of what each stage makes
   * @param image the height of an image
   * @param player who asks, such as {@code generator 'resnet'}
   * @return the stage's index, from 0; empty for none
   * @throws GanException if no stage makes maps of that height
   */
  public static Optional<Integer> stage(
      Optional<Integer> requested, List<Long> heights, long image, String player) {
    if (requested.isEmpty()) {
      return Optional.empty();
    }
    long height = requested.get() == 0 ? chosen(heights, image) : requested.get();
    int stage = heights.indexOf(height);
    if (stage < 0) {
      throw new GanException(
          Problem.of(
              ErrorCode.INVALID_VALUE,
              String.format(
                  "%s has no stage of height %d for self-attention: its stages have %s",
                  player,
                  height,
                  heights.stream().map(String::valueOf).collect(Collectors.joining(", "))),
              "set 'attention' to one of these heights, or to 0 for a good one."));
    }
    return Optional.of(stage);
  }

  private static long chosen(List<Long> heights, long image) {
    return heights.stream()
        .filter(height -> height <= LARGEST && height < image)
        .max(Long::compare)
        .orElseGet(() -> Collections.min(heights));
  }
}
