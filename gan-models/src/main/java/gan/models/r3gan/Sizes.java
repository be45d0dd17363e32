package gan.models.r3gan;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.models.image.Channels;
import gan.models.image.Pyramid;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How large the parts of both networks are.
 *
 * @param channels of the smallest maps, and of each of twice the sides after them
 * @param blocks how many residual blocks there are for maps of one size
 * @param groupSize channels of one group of the grouped convolutions
 * @param expansion how many times more channels there are within a block
 */
record Sizes(List<Integer> channels, int blocks, int groupSize, int expansion) {
  /** Up to these sides, maps have the full width. */
  private static final long FULL = 32;

  /**
   * Checks sizes against each other.
   *
   * @param listed channels of all maps; none for those that follow from the width
   * @throws GanException if they do not fit
   */
  static Sizes of(
      Pyramid pyramid,
      List<Integer> listed,
      int width,
      int blocks,
      int groupSize,
      int expansion,
      String player) {
    int stages = pyramid.stages();
    String meaning = "the smallest maps and " + stages + (stages == 1 ? " stage" : " stages");
    List<Integer> channels =
        listed.isEmpty()
            ? halving(pyramid, width)
            : Channels.of(listed, width, stages + 1, meaning, player);
    for (int some : channels) {
      if (some == 0 || some * expansion % groupSize != 0) {
        throw indivisible(some, groupSize, expansion, player);
      }
    }
    return new Sizes(channels, blocks, groupSize, expansion);
  }

  private static List<Integer> halving(Pyramid pyramid, int width) {
    return IntStream.rangeClosed(0, pyramid.stages())
        .map(
            stage -> {
              long side = Math.max(pyramid.height(), pyramid.width()) << stage;
              int halvings = 0;
              while (side >> halvings > FULL) {
                halvings++;
              }
              return width >> halvings;
            })
        .boxed()
        .toList();
  }

  private static GanException indivisible(
      int channels, int groupSize, int expansion, String player) {
    return new GanException(
        Problem.of(
            ErrorCode.INVALID_VALUE,
            String.format(
                "%s convolves in groups of %d channels: %d times the %d channels of a stage cannot"
                    + " be divided so",
                player, groupSize, expansion, channels),
            "set 'groupSize' to a divisor of "
                + Math.max(1, channels) * expansion
                + ", or 'width' so that all stages can be divided."));
  }

  /** How many residual blocks a whole network has. */
  int allBlocks() {
    return blocks * channels.size();
  }
}
