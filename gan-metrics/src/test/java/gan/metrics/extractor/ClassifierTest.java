package gan.metrics.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.run.DataFingerprint;
import gan.core.spi.DataSource;
import gan.core.spi.ExtractorTraining;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.TrainedExtractor;
import gan.data.digits.DigitsFactory;
import gan.data.digits.DigitsOptions;
import gan.data.ring.RingFactory;
import gan.data.ring.RingOptions;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.FeatureExtractorContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassifierTest
    implements FeatureExtractorContract<ClassifierOptions>, FactoryContract<ClassifierOptions> {
  private static final int STEPS = 40;

  private Path folder;
  private Path file;
  private TrainedExtractor trained;

  @BeforeAll
  void train(@TempDir Path temporary) {
    folder = temporary;
    file = folder.resolve("digits.pb");
    trained = train(file, 3, Optional.empty());
  }

  @Override
  public FeatureExtractorFactory<ClassifierOptions> factory() {
    return new ClassifierFactory();
  }

  @Override
  public ClassifierOptions options() {
    return new ClassifierOptions(file, Optional.empty());
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.image(16, 16, 1, 10);
  }

  @Test
  void itLearnsAndIsJudgedBySamplesThatItHasNotSeen() throws Exception {
    assertThat(trained.accuracy()).isBetween(0.6, 0.99);
    assertThat(trained.judged()).isEqualTo(2000);
    assertThat(trained.unseen()).isTrue();
    assertThat(trained.files()).containsExactly(file, folder.resolve("digits.pb.json"));
    String sum = trained.options().get("sha256");
    assertThat(trained.options()).isEqualTo(Map.of("path", file.toString(), "sha256", sum));
    try (FeatureExtractor extractor =
        factory().open(new ClassifierOptions(file, Optional.of(sum)), sample())) {
      assertThat(extractor.size()).isEqualTo(128);
      assertThat(extractor.classes()).isEqualTo(10);
    }
    try (DataSource digits = digits()) {
      assertThat(folder.resolve("digits.pb.json"))
          .hasContent(
              """
              {
                "type": "classifier",
                "sha256": "%s",
                "accuracy": %s,
                "judged": 2000,
                "judgedOn": "further samples of the same source",
                "seed": 3,
                "steps": 40,
                "batchSize": 128,
                "shape": [16, 16, 1],
                "classes": 10,
                "data": {"count": null, "sha256": "%s"},
                "heldOut": null
              }
              """
                  .formatted(sum, trained.accuracy(), DataFingerprint.of(digits).sha256()));
    }
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherOthers() throws Exception {
    Path again = folder.resolve("again.pb");
    train(again, 3, Optional.empty());
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
    Path other = folder.resolve("other.pb");
    train(other, 4, Optional.empty());
    assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(file));
  }

  @Test
  void aFrozenGraphReadsItAsWell() {
    FrozenGraphs graph = FrozenGraphs.of(file).classes(Optional.empty(), Optional.of("logits:0"));
    float[] values = TestGraph.ramp(2, sample());
    try (FeatureExtractor own = factory().open(options(), sample());
        FeatureExtractor frozen = new FrozenGraphFactory().open(graph.options(), sample())) {
      FeatureExtractor.Extraction expected = own.extract(values, 2);
      FeatureExtractor.Extraction found = frozen.extract(values, 2);
      assertThat(found.features().values()).isEqualTo(expected.features().values());
      assertThat(found.probabilities().orElseThrow().values())
          .containsExactly(expected.probabilities().orElseThrow().values(), Offset.offset(1e-6f));
    }
  }

  @Test
  void heldOutSamplesJudgeAllOfThem() {
    List<String> progress = new ArrayList<>();
    try (DataSource data = new Part(digits(), 130, 0);
        DataSource held = new Part(digits(), 50, 130)) {
      TrainedExtractor found =
          new ClassifierFactory()
              .train(
                  new ExtractorTraining(
                      data,
                      Optional.of(held),
                      folder.resolve("held.pb"),
                      1,
                      OptionalDouble.of(1.5),
                      OptionalLong.empty()),
                  (step, steps, loss) -> progress.add(step + "/" + steps));
      assertThat(progress).containsExactly("1/2", "2/2");
      assertThat(found.judged()).isEqualTo(50);
      assertThat(found.unseen()).isTrue();
    }
  }

  @Test
  void withoutHeldOutSamplesThatIsSaid() {
    try (DataSource data = new Part(digits(), 130, 0)) {
      TrainedExtractor found =
          new ClassifierFactory()
              .train(
                  new ExtractorTraining(
                      data,
                      Optional.empty(),
                      folder.resolve("seen.pb"),
                      1,
                      OptionalDouble.empty(),
                      OptionalLong.of(1)),
                  (step, steps, loss) -> {});
      assertThat(found.judged()).isEqualTo(130);
      assertThat(found.unseen()).isFalse();
      assertThat(folder.resolve("seen.pb.json"))
          .content()
          .contains("\"judgedOn\": \"samples that it learned from\"");
    }
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    Path mine = Files.writeString(folder.resolve("mine.pb.json"), "{}");
    assertThatThrownBy(() -> train(folder.resolve("mine.pb"), 1, Optional.empty()))
        .hasMessage(
            """
            error GAN-R002: 'FILE' exists already
              Fix: name another file, or move this one away."""
                .replace("FILE", mine.toString()));
    assertThat(mine).hasContent("{}");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> train(file, 1, Optional.empty()))
        .hasMessage(
            """
            error GAN-R002: 'FILE' exists already
              Fix: name another file, or move this one away."""
                .replace("FILE", file.toString()));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  /** Somebody else may have used the name while it was trained. */
  @Test
  void aFileThatAppearsMeanwhileIsKeptToo() throws Exception {
    Path target = folder.resolve("raced.pb");
    NewFiles files = NewFiles.at(target);
    Files.writeString(target, "mine");
    assertThatThrownBy(() -> files.write(new byte[] {1}, "{}"))
        .hasMessageStartingWith("error GAN-R002: '" + target + "' exists already");
    assertThat(target).hasContent("mine");
    assertThat(folder.resolve("raced.pb.json")).doesNotExist();
    try (var left = Files.list(folder)) {
      assertThat(left.filter(each -> each.getFileName().toString().startsWith("."))).isEmpty();
    }
  }

  @Test
  void aMissingFolderIsNamedBeforeAnythingIsTrained() {
    Path target = folder.resolve("none/digits.pb");
    assertThatThrownBy(() -> train(target, 1, Optional.empty()))
        .hasMessage(
            """
            error GAN-R002: 'FOLDER/none/digits.pb' cannot be created: there is no folder 'FOLDER/none'
              Fix: create the folder, or name another file."""
                .replace("FOLDER", folder.toString()));
  }

  @Test
  void whatHasNoLabelsOrIsNoImageIsRefused() {
    try (DataSource ring = new RingFactory().open(new RingOptions(8, 2, 0.02), 1)) {
      assertThatThrownBy(
              () ->
                  new ClassifierFactory()
                      .train(training(ring, Optional.empty()), (step, steps, loss) -> {}))
          .hasMessage(
              """
              error GAN-C021: a classifier learns from single images, and samples are vectors of [2]
                Fix: give images; vectors need no features: 'extractor: {type: pixels}' is exact for them.""");
    }
  }

  @Test
  void heldOutSamplesOfAnotherKindAreRefused() {
    try (DataSource data = digits();
        DataSource other = new DigitsFactory().open(new DigitsOptions(28), 1)) {
      assertThatThrownBy(
              () ->
                  new ClassifierFactory()
                      .train(training(data, Optional.of(other)), (step, steps, loss) -> {}))
          .hasMessage(
              """
              error GAN-C021: the held-out samples are not like those to learn from
                To learn from: [16, 16, 1] in [-1.0, 1.0] of 10 classes
                Held out:      [28, 28, 1] in [-1.0, 1.0] of 10 classes
                Fix: hold out samples of the same data.""");
    }
  }

  @Test
  void endlessDataHasNoEpochs() {
    try (DataSource data = digits()) {
      ExtractorTraining training =
          new ExtractorTraining(
              data,
              Optional.empty(),
              folder.resolve("x.pb"),
              1,
              OptionalDouble.of(1),
              OptionalLong.empty());
      assertThatThrownBy(() -> new ClassifierFactory().train(training, (step, steps, loss) -> {}))
          .hasMessage(
              """
              error GAN-C021: the data has no end, so it cannot be seen a number of times
                Fix: say how many steps to train instead.""");
    }
  }

  private ExtractorTraining training(DataSource data, Optional<DataSource> held) {
    return new ExtractorTraining(
        data, held, folder.resolve("x.pb"), 1, OptionalDouble.empty(), OptionalLong.of(1));
  }

  private TrainedExtractor train(Path target, long seed, Optional<DataSource> held) {
    try (DataSource data = digits()) {
      return new ClassifierFactory()
          .train(
              new ExtractorTraining(
                  data, held, target, seed, OptionalDouble.empty(), OptionalLong.of(STEPS)),
              (step, steps, loss) -> {});
    }
  }

  private static DataSource digits() {
    return new DigitsFactory().open(new DigitsOptions(16), 1);
  }
}
