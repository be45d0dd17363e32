package gan.metrics.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.testkit.FixedSet;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatchesTest {

  @Test
  void patchesAreWholePiecesOfTheImage() {
    // Each pixel's number is its place, so a patch tells where it is from.
    Picture image = new Picture(9, 11, 1);
    Arrays.setAll(image.values(), i -> i);
    Patches patches = new Patches(500, 1);
    patches.take(image, 500, new SplittableRandom(1));
    double[] first = unsorted(patches, 0);
    assertThat(IntStream.range(0, 49).boxed())
        .allSatisfy(
            i ->
                assertThat(sum(patches, axis(49, i)))
                    .isCloseTo(
                        sum(patches, axis(49, 0)) + 500 * (i / 7 * 11 + i % 7), within(1e-6)));
    assertThat(Arrays.stream(first).distinct().toArray())
        .containsExactly(0, 1, 2, 3, 4, 11, 12, 13, 14, 15, 22, 23, 24, 25, 26);
  }

  @Test
  void eachChannelIsBroughtToMeanZeroAndDeviationOne() {
    FixedSet set = Images.noise(20, 8, 8, 3, 1);
    Patches patches = new Patches(80, 3);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20; i++) {
      Picture image = Images.picture(set, i);
      for (int at = 0; at < image.values().length; at++) {
        image.values()[at] = at % 3 == 2 ? 0.25 : 5 * image.values()[at] + at % 3;
      }
      patches.take(image, 4, random);
    }
    patches.normalise();
    for (int channel = 0; channel < 3; channel++) {
      int offset = channel;
      double[] all =
          IntStream.range(0, 49)
              .mapToObj(pixel -> patches.projected(axis(147, pixel * 3 + offset)))
              .flatMapToDouble(DoubleStream::of)
              .toArray();
      double mean = Arrays.stream(all).average().orElseThrow();
      double square = Arrays.stream(all).map(x -> x * x).average().orElseThrow();
      assertThat(mean).isCloseTo(0, within(1e-6));
      assertThat(square).isCloseTo(channel == 2 ? 0 : 1, within(1e-6));
    }
  }

  private static double[] axis(int size, int which) {
    double[] direction = new double[size];
    direction[which] = 1;
    return direction;
  }

  private static double sum(Patches patches, double[] direction) {
    return Arrays.stream(patches.projected(direction)).sum();
  }

  private static double[] unsorted(Patches patches, int which) {
    return patches.projected(axis(patches.size(), which));
  }
}
