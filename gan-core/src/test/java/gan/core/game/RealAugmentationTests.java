package gan.core.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

class RealAugmentationTests {
  private static final int COUNT = 200;
  private static final int HEIGHT = 3;
  private static final int WIDTH = 4;
  private static final SampleSpec SAMPLE = SampleSpec.image(HEIGHT, WIDTH, 2, 0);

  @Test
  void aFlipMirrorsHalfOfTheImages() {
    float[][] images = changed(new RealAugmentation(true, 0), 1);
    long mirrored = 0;
    for (int i = 0; i < COUNT; i++) {
      boolean isMirrored = Arrays.equals(images[i], image(i, 0, 0, true));
      assertThat(isMirrored || Arrays.equals(images[i], image(i, 0, 0, false))).isTrue();
      mirrored += isMirrored ? 1 : 0;
    }
    assertThat(mirrored).isBetween(70L, 130L);
  }

  @Test
  void aCropMovesImagesAnywhereWithinThePadding() {
    float[][] images = changed(new RealAugmentation(false, 1), 1);
    Set<List<Integer>> seen = new HashSet<>();
    for (int i = 0; i < COUNT; i++) {
      int image = i;
      List<List<Integer>> fitting =
          IntStream.rangeClosed(-1, 1)
              .boxed()
              .flatMap(down -> IntStream.rangeClosed(-1, 1).mapToObj(right -> List.of(down, right)))
              .filter(by -> Arrays.equals(images[image], image(image, by.get(0), by.get(1), false)))
              .toList();
      assertThat(fitting).hasSize(1);
      seen.addAll(fitting);
    }
    assertThat(seen).hasSize(9);
  }

  @Test
  void everyStepDrawsItsOwn() {
    RealAugmentation both = new RealAugmentation(true, 1);
    assertThat(changed(both, 1)).isDeepEqualTo(changed(both, 1));
    assertThat(Arrays.deepEquals(changed(both, 1), changed(both, 2))).isFalse();
  }

  @Test
  void nothingIsChangedUnlessAsked() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Operand<TFloating> images = number(tf);
      assertThat(RealAugmentation.none().apply(tf, random(tf, 1), Toys.NUMBER, images))
          .isSameAs(images);
    }
  }

  @Test
  void samplesThatAreNoImagesAreRefused() {
    refuses(
        new RealAugmentation(true, 0),
        SampleSpec.vector(2, ValueRange.UNBOUNDED, 0),
        """
        error GAN-C021: 'flip' and 'cropPadding' change images, but the samples are [2]
          Fix: choose data of images, or do without them.""");
  }

  @Test
  void aPaddingAsLargeAsTheImageIsRefused() {
    refuses(
        new RealAugmentation(false, 3),
        SAMPLE,
        """
        error GAN-C021: 'cropPadding' is 3, but the images are 3 × 4
          Fix: set it to 2 or less.""");
  }

  private static void refuses(RealAugmentation change, SampleSpec sample, String message) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      assertThatThrownBy(() -> change.apply(tf, random(tf, 1), sample, number(tf)))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(message);
    }
  }

  private static Operand<TFloating> number(Ops tf) {
    return tf.dtypes.cast(tf.constant(new float[][] {{1}}), Precision.FLOAT32.type());
  }

  private static RandomStream random(Ops tf, long step) {
    return new RandomStream(7, "training", tf.constant(step), Precision.FLOAT32.type());
  }

  private static float[][] changed(RealAugmentation change, long step) {
    float[][][][] images = new float[COUNT][HEIGHT][WIDTH][2];
    for (int i = 0; i < COUNT; i++) {
      for (int place = 0; place < HEIGHT * WIDTH * 2; place++) {
        images[i][place / 2 / WIDTH][place / 2 % WIDTH][place % 2] = number(i, place);
      }
    }
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Operand<TFloating> given = tf.dtypes.cast(tf.constant(images), Precision.FLOAT32.type());
      Operand<TFloating> changed = change.apply(tf, random(tf, step), SAMPLE, given);
      assertThat(changed.shape()).isEqualTo(given.shape());
      try (Tensor result = session.runner().fetch(changed).run().get(0)) {
        float[] all = new float[COUNT * HEIGHT * WIDTH * 2];
        ((TFloat32) result).asRawTensor().data().asFloats().read(all);
        return IntStream.range(0, COUNT)
            .mapToObj(i -> Arrays.copyOfRange(all, i * 24, (i + 1) * 24))
            .toArray(float[][]::new);
      }
    }
  }

  private static float number(int image, int place) {
    return 100 * image + place;
  }

  /** The image moved by rows and columns, what comes in being its reflection. */
  private static float[] image(int image, int down, int right, boolean mirrored) {
    float[] moved = new float[HEIGHT * WIDTH * 2];
    for (int place = 0; place < moved.length; place++) {
      int row = reflected(place / 2 / WIDTH + down, HEIGHT);
      int column = reflected(place / 2 % WIDTH + right, WIDTH);
      int from = mirrored ? WIDTH - 1 - column : column;
      moved[place] = number(image, (row * WIDTH + from) * 2 + place % 2);
    }
    return moved;
  }

  private static int reflected(int place, int length) {
    int inside = Math.abs(place);
    return inside < length ? inside : 2 * (length - 1) - inside;
  }
}
