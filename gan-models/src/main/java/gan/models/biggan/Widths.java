package gan.models.biggan;

import gan.core.spi.SampleSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How deep networks are and how many channels their parts have, in the tables of Brock et al. and
 * their code: images below 64 pixels have the same width everywhere, others double it as they
 * shrink.
 */
final class Widths {
  private static final long SMALL = 64;
  private static final int MOST = 16;

  /** How often the width has doubled by each of the last stages, where there are more than five. */
  private static final List<Integer> DEEP = List.of(0, 1, 2, 3, 3, 4);

  /** Below this, the discriminator does not halve small images any more. */
  private static final long SMALLEST_OF_SMALL = 7;

  /** Below this, it does not halve others any more. */
  private static final long SMALLEST = 4;

  private Widths() {}

  /** Of the base and of each stage of a generator, from the smallest to the largest maps. */
  static List<Integer> ofGenerator(SampleSpec sample, int stages, int width) {
    if (isSmall(sample)) {
      return Collections.nCopies(stages + 1, 4 * width);
    }
    List<Integer> channels = new ArrayList<>(doubling(stages, width));
    channels.add(MOST * width);
    Collections.reverse(channels);
    // 64×64 starts with the widths of 128×128 and stops a stage earlier.
    return stages == 4
        ? channels.stream().map(c -> Math.min(2 * c, MOST * width)).toList()
        : channels;
  }

  /** Of each block of a discriminator. */
  static List<Integer> ofDiscriminator(SampleSpec sample, int stages, int plain, int width) {
    if (isSmall(sample)) {
      return Collections.nCopies(stages + plain, 4 * width);
    }
    List<Integer> channels = new ArrayList<>(doubling(stages, width));
    channels.addAll(Collections.nCopies(plain, MOST * width));
    return channels;
  }

  /** How often a discriminator halves the sides: at least once. */
  static int halvings(SampleSpec sample) {
    long smallest = isSmall(sample) ? SMALLEST_OF_SMALL : SMALLEST;
    long side = half(Math.min(sample.height(), sample.width()));
    int count = 1;
    while (half(side) >= smallest) {
      side = half(side);
      count++;
    }
    return count;
  }

  /** How many blocks of a discriminator do not halve. */
  static int plainBlocks(SampleSpec sample) {
    return isSmall(sample) ? 2 : 1;
  }

  /** From the largest to the smallest maps. */
  private static List<Integer> doubling(int stages, int width) {
    int shallow = Math.max(0, stages - DEEP.size());
    return IntStream.range(0, stages)
        .map(i -> stages < DEEP.size() ? i : DEEP.get(Math.max(0, i - shallow)))
        .mapToObj(doublings -> width << doublings)
        .toList();
  }

  private static boolean isSmall(SampleSpec sample) {
    return Math.min(sample.height(), sample.width()) < SMALL;
  }

  private static long half(long side) {
    return (side + 1) / 2;
  }
}
