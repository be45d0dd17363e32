package gan.core.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

class PairsTests {
  private static final int COUNT = 20;
  private static final int PIXELS = 12;

  /** The graph scales in single precision. */
  private static final Offset<Float> ROUNDING = Offset.offset(1e-6f);

  private static final SampleSpec SAMPLE = SampleSpec.image(3, 4, 1, 0).madeFrom(2);

  @Test
  void aSampleAndItsImageAreTakenApart() {
    float[][] fed = fed(RealAugmentation.none());
    Samples decoded = Samples.of(batch());
    assertThat(fed[0]).containsExactly(decoded.values(), ROUNDING);
    assertThat(fed[1]).containsExactly(decoded.given().orElseThrow().values(), ROUNDING);
    for (int place = 0; place < COUNT * PIXELS; place++) {
      assertThat(fed[0][place]).isCloseTo(level(place), ROUNDING);
      assertThat(fed[1][2 * place]).isCloseTo(level(place + 1), ROUNDING);
      assertThat(fed[1][2 * place + 1]).isCloseTo(level(place), ROUNDING);
    }
  }

  /** The second channel of the image is the sample: it must stay so wherever pixels move. */
  @Test
  void bothAreChangedAlike() {
    float[][] fed = fed(new RealAugmentation(true, 1));
    assertThat(fed[0]).isNotEqualTo(Samples.of(batch()).values());
    for (int place = 0; place < COUNT * PIXELS; place++) {
      assertThat(fed[1][2 * place + 1]).isEqualTo(fed[0][place]);
    }
  }

  @Test
  void samplesAreTakenInRanges() {
    Samples all = Samples.of(batch());
    Samples some = all.range(1, 3);
    assertThat(some.count()).isEqualTo(2);
    assertThat(some.values(1)).isEqualTo(all.values(2));
    assertThat(some.given().orElseThrow().values(0)).isEqualTo(all.given().orElseThrow().values(1));
  }

  @Test
  void imagesAreTakenInTurns() {
    Samples turns = Samples.of(batch()).range(3, 5).repeated(5);
    Samples all = Samples.of(batch());
    for (int i = 0; i < 5; i++) {
      assertThat(turns.values(i)).isEqualTo(all.values(3 + i % 2));
      assertThat(turns.given().orElseThrow().values(i))
          .isEqualTo(all.given().orElseThrow().values(3 + i % 2));
    }
  }

  @Test
  void aGameOfPairsNeedsImages() {
    assertThatThrownBy(() -> Game.start(Toys.roles(1e-3), SAMPLE, 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Samples are made from images, and none are given.");
  }

  @Test
  void vectorsAreMadeFromNoImages() {
    assertThatThrownBy(() -> Toys.NUMBER.madeFrom(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Only an image can be made from one, of channels that are no fewer than 0: [1] from 1");
  }

  /** The samples and the images that they come with, as the graph sees them. */
  private static float[][] fed(RealAugmentation change) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      RandomStream random =
          new RandomStream(7, "training", tf.constant(1L), Precision.FLOAT32.type());
      RealSamples real =
          RealSamples.placeholders(
              tf,
              SAMPLE,
              COUNT,
              random.type(),
              samples -> change.apply(tf, random, SAMPLE, samples));
      Operand<TFloating> image = real.condition().image().orElseThrow();
      try (RealFeed feed = RealFeed.one(SAMPLE, COUNT)) {
        feed.fill(0, batch());
        Session.Runner runner =
            session
                .runner()
                .feed(real.encoded(), feed.samples())
                .feed(real.labels(), feed.labels())
                .fetch(real.samples())
                .fetch(image);
        try (Result result = runner.run()) {
          return new float[][] {
            SamplingGraph.numbers(result.get(0)), SamplingGraph.numbers(result.get(1))
          };
        }
      }
    }
  }

  /** Each pixel holds its place; the image's first channel the next place, its second the same. */
  private static Batch batch() {
    Batch batch = new Batch(SAMPLE, COUNT);
    for (int i = 0; i < COUNT; i++) {
      ByteBuffer slot = batch.slot(i);
      int image = i;
      IntStream.range(image * PIXELS, (image + 1) * PIXELS)
          .forEach(place -> slot.put((byte) place).put((byte) (place + 1)).put((byte) place));
    }
    return batch;
  }

  private static float level(int place) {
    return (float) ((place & 255) * (2.0 / 255)) - 1;
  }
}
