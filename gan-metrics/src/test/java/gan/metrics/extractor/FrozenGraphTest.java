package gan.metrics.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractor.Extraction;
import gan.core.spi.SampleSpec;
import gan.metrics.resize.Resizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

class FrozenGraphTest {
  private static final Offset<Float> ROUNDING = Offset.offset(1e-5f);

  @TempDir private Path folder;

  @Test
  void pixelsArriveInTheRangeThatTheNetworkTakes() throws Exception {
    FrozenGraphs graph = write(TestGraph.pixels(-1, 4, 4, 1)).range(-128, 127);
    float[] features = extract(graph, TestGraph.GREY, 2).features().values();
    for (int i = 0; i < 32; i++) {
      assertThat(features[i]).isCloseTo(i - 128f, Offset.offset(1e-4f));
    }
  }

  @Test
  void greyIsRepeatedForANetworkThatTakesColours() throws Exception {
    float[] features =
        extract(write(TestGraph.pixels(-1, 4, 4, 3)), TestGraph.GREY, 1).features().values();
    float[] pixels = TestGraph.ramp(1, TestGraph.GREY);
    for (int i = 0; i < features.length; i++) {
      assertThat(features[i]).isCloseTo(pixels[i / 3], ROUNDING);
    }
  }

  @Test
  void colourBecomesLumaWhereThatIsAskedFor() throws Exception {
    float[] features =
        extract(write(TestGraph.pixels(-1, 4, 4, 1)).grey(), TestGraph.COLOUR, 1)
            .features()
            .values();
    float[] pixels = TestGraph.ramp(1, TestGraph.COLOUR);
    for (int i = 0; i < features.length; i++) {
      float luma = 0.299f * pixels[3 * i] + 0.587f * pixels[3 * i + 1] + 0.114f * pixels[3 * i + 2];
      assertThat(features[i]).isCloseTo(luma, ROUNDING);
    }
  }

  @Test
  void aGraphForAFixedNumberOfImagesGetsSoManyEachTime() throws Exception {
    FrozenGraphs fixed = write(TestGraph.pixels(4, 4, 4, 1)).classes(Optional.of("probs"), none());
    FrozenGraphs free =
        new FrozenGraphs(write(TestGraph.pixels(-1, 4, 4, 1), "free.pb").options())
            .classes(Optional.of("probs"), none());
    for (int count : new int[] {1, 4, 6}) {
      Extraction expected = extract(free, TestGraph.GREY, count);
      Extraction found = extract(fixed, TestGraph.GREY, count);
      assertThat(found.features().values()).isEqualTo(expected.features().values());
      assertThat(found.probabilities().orElseThrow().values())
          .isEqualTo(expected.probabilities().orElseThrow().values());
    }
  }

  @Test
  void featuresAreScaledAndProbabilitiesAreNot() throws Exception {
    FrozenGraphs graph = write(TestGraph.pixels(-1, 4, 4, 1)).classes(Optional.of("probs"), none());
    Extraction plain = extract(graph, TestGraph.GREY, 3);
    Extraction scaled = extract(graph.scaled(0.5), TestGraph.GREY, 3);
    float[] half = plain.features().values().clone();
    for (int i = 0; i < half.length; i++) {
      half[i] /= 2;
    }
    assertThat(scaled.features().values()).isEqualTo(half);
    assertThat(scaled.probabilities().orElseThrow().values())
        .isEqualTo(plain.probabilities().orElseThrow().values());
  }

  @Test
  void logitsBecomeTheirSoftmax() throws Exception {
    FrozenGraphs graph = write(TestGraph.pixels(-1, 4, 4, 1));
    Extraction ofLogits = extract(graph.classes(none(), Optional.of("logits")), TestGraph.GREY, 3);
    Extraction stated = extract(graph.classes(Optional.of("probs"), none()), TestGraph.GREY, 3);
    assertThat(ofLogits.probabilities().orElseThrow().values())
        .containsExactly(stated.probabilities().orElseThrow().values(), Offset.offset(1e-6f));
  }

  @Test
  void oneTensorMayBeFeaturesAndLogits() throws Exception {
    FrozenGraphs graph = write(TestGraph.pixels(-1, 4, 4, 1)).tensors("input:0", "logits");
    Extraction both = extract(graph.classes(none(), Optional.of("logits")), TestGraph.GREY, 3);
    assertThat(both.features().columns()).isEqualTo(2);
    assertThat(both.probabilities().orElseThrow().columns()).isEqualTo(2);
  }

  @Test
  void featuresAtOnePlaceLoseItAndOfSeveralTheMeanIsTakenIfAsked() throws Exception {
    Consumer<Ops> places =
        tf -> {
          TestGraph.pixels(-1, 4, 4, 3).accept(tf);
          Operand<TFloat32> image = tf.withName("maps").identity(image(tf, 4, 3));
          tf.withName("mean").math.mean(image, tf.constant(new int[] {1, 2}), Mean.keepDims(true));
        };
    FrozenGraphs graph = write(places);
    FrozenGraphs averaged = graph.tensors("image:0", "maps:0").averaging();
    FrozenGraphs squeezed = graph.tensors("image:0", "mean:0");
    float[] means = extract(averaged, TestGraph.COLOUR, 2).features().values();
    assertThat(means).hasSize(6);
    assertThat(extract(squeezed, TestGraph.COLOUR, 2).features().values())
        .containsExactly(means, ROUNDING);
  }

  @Test
  void imagesAreResizedToTheSizeOfTheInputOrTheOneThatIsAskedFor() throws Exception {
    FrozenGraphs graph = write(TestGraph.pixels(-1, 8, 8, 1)).resizer(Resizer.NEAREST);
    try (FeatureExtractor extractor = open(graph, TestGraph.GREY)) {
      assertThat(extractor.size()).isEqualTo(64);
      assertThat(extractor.resizer()).isEqualTo("nearest");
    }
    FrozenGraphs any = write(tf -> tf.withName("maps").identity(image(tf, -1, 1)), "any.pb");
    FrozenGraphs asked =
        any.tensors("image:0", "maps:0").averaging().size(12, Resizer.LEGACY_BILINEAR);
    try (FeatureExtractor extractor = open(asked, TestGraph.GREY)) {
      assertThat(extractor.resizer()).isEqualTo("legacy-bilinear");
    }
    try (FeatureExtractor extractor =
        open(any.tensors("image:0", "maps:0").averaging(), TestGraph.GREY)) {
      assertThat(extractor.resizer()).isEqualTo("none");
    }
  }

  @Test
  void aSumThatIsRightIsAccepted() throws Exception {
    FrozenGraphs graph = write(TestGraph.pixels(-1, 4, 4, 1));
    byte[] sum =
        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(graph.options().path()));
    String right = HexFormat.of().withUpperCase().formatHex(sum);
    assertThat(extract(graph.sum(right), TestGraph.GREY, 1).features().rows()).isEqualTo(1);
  }

  private static Operand<TFloat32> image(Ops tf, long side, long channels) {
    return tf.withName("image")
        .placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, side, side, channels)));
  }

  private FrozenGraphs write(Consumer<Ops> content) throws Exception {
    return write(content, "a.pb");
  }

  private FrozenGraphs write(Consumer<Ops> content, String name) throws Exception {
    return FrozenGraphs.of(TestGraph.write(folder.resolve(name), content));
  }

  private static FeatureExtractor open(FrozenGraphs graph, SampleSpec sample) {
    return new FrozenGraphFactory().open(graph.options(), sample);
  }

  private static Extraction extract(FrozenGraphs graph, SampleSpec sample, int count) {
    try (FeatureExtractor extractor = open(graph, sample)) {
      return extractor.extract(TestGraph.ramp(count, sample), count);
    }
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
