package gan.models.stylegan2;

import gan.models.image.Channels;
import gan.models.image.Pyramid;
import java.util.List;
import java.util.stream.IntStream;

/** How many channels maps have. */
final class Widths {
  /** Up to these sides, maps have the full width. */
  private static final long FULL = 64;

  private Widths() {}

  /** Of the smallest maps and of each of twice the sides after them. */
  static List<Integer> of(Pyramid pyramid, List<Integer> listed, int width, String player) {
    int stages = pyramid.stages();
    String meaning = "the smallest maps and " + stages + (stages == 1 ? " stage" : " stages");
    return listed.isEmpty()
        ? IntStream.rangeClosed(0, stages)
            .mapToObj(stage -> at(Math.max(pyramid.height(), pyramid.width()) << stage, width))
            .toList()
        : Channels.of(listed, width, stages + 1, meaning, player);
  }

  private static int at(long side, int width) {
    int halvings = 0;
    while (side >> halvings > FULL) {
      halvings++;
    }
    return Math.max(1, width >> halvings);
  }
}
