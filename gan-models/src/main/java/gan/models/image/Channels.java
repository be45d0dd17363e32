package gan.models.image;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.Collections;
import java.util.List;

/** How many channels each part of a network has. */
public final class Channels {
  private Channels() {}

  /**
   * One number for each part.
   *
   * @param listed those of the options; none for the same everywhere
   * @param width the same everywhere
   * @param parts how many there are
   * @param meaning what they are, such as {@code the base and 3 stages}
   * @param player who asks, such as {@code generator 'resnet'}
   * @throws GanException if more or fewer are listed
   */
  public static List<Integer> of(
      List<Integer> listed, int width, int parts, String meaning, String player) {
    if (listed.isEmpty()) {
      return Collections.nCopies(parts, width);
    }
    if (listed.size() != parts) {
      throw new GanException(
          Problem.of(
              ErrorCode.INVALID_VALUE,
              String.format(
                  "%s needs %d numbers in 'channels', for %s: found %s",
                  player, parts, meaning, listed),
              "write " + parts + " numbers, or leave 'channels' out and set 'width'."));
    }
    return listed;
  }
}
