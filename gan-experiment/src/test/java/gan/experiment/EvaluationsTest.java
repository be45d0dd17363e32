package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.checkpoint.CheckpointStore;
import gan.core.evaluate.Assessment;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.core.run.RunLock;
import gan.core.spi.MetricFactory;
import gan.experiment.evaluate.EvaluationWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twelve steps on numbers around 3, judged every third. */
class EvaluationsTest {
  private static final String TEXT =
      """
      name: judged
      seed: 7
      data: {type: gaussian, mean: 3, deviation: 0.5}
      generator: {type: mlp, latentSize: 3, hidden: [8]}
      discriminator: {type: mlp, hidden: [8]}
      loss: {type: non-saturating}
      training:
        steps: 12
        batchSize: 16
        generatorOptimizer: {type: adam, learningRate: 0.05}
        discriminatorOptimizer: {type: adam, learningRate: 0.05}
      evaluation: {every: 3, metrics: [{type: mean-gap}], reals: 200}
      output: {directory: RUNS, logEvery: 1, sampleEvery: 50, gridRows: 2, gridColumns: 3, checkpointEvery: 100}
      """;

  @TempDir private Path folder;

  private PluginRegistry registry;

  @BeforeEach
  void install() throws IOException {
    registry = TestParts.with(folder, MetricFactory.class, MeanGapFactory.class);
  }

  @Test
  void everyLineSaysHowItWasMeasured() throws IOException {
    RunDirectory run = train();
    List<JsonNode> lines = lines(run);
    assertThat(lines.stream().map(line -> line.get("step").asLong()))
        .containsExactly(3L, 6L, 9L, 12L);
    JsonNode last = lines.get(3);
    assertThat(last.propertyNames())
        .containsExactly(
            "step",
            "metric",
            "value",
            "better",
            "floor",
            "floorReal",
            "floorGenerated",
            "real",
            "generated",
            "split",
            "options",
            "extractor",
            "extractorSha256",
            "resizer",
            "data",
            "protocol",
            "checkpoint",
            "seed",
            "time");
    assertThat(last.get("metric").asString()).isEqualTo("mean-gap");
    assertThat(last.get("better").asString()).isEqualTo("lower");
    assertThat(last.get("floor").asDouble()).isBetween(0.0, 0.2);
    assertThat(last.get("real").asInt()).isEqualTo(200);
    assertThat(last.get("generated").asInt()).isEqualTo(50);
    assertThat(last.get("split").asString()).isEqualTo("train");
    assertThat(last.get("options").asString())
        .isEqualTo("mean-gap samples=50, fails=false, needy=false");
    assertThat(last.get("extractor").asString()).isEqualTo("none");
    assertThat(last.get("data").asString()).matches("[0-9a-f]{64}");
    assertThat(last.get("protocol").asString()).matches("[0-9a-f]{12}");
    assertThat(last.get("checkpoint").asString()).isEqualTo("step-000000012");
    assertThat(last.get("seed").asLong()).isEqualTo(7);
    assertThat(run.log())
        .content()
        .containsPattern("step 12  mean-gap [\\d.e-]+ \\(floor [\\d.e-]+\\)");
  }

  @Test
  void theBestStepHasACheckpointThatIsKept() throws IOException {
    RunDirectory run = train();
    JsonNode best =
        lines(run).stream()
            .min(Comparator.comparingDouble(line -> line.get("value").asDouble()))
            .orElseThrow();
    CheckpointStore store = new CheckpointStore(run.checkpoints());
    assertThat(store.best()).isEqualTo(Map.of("best-mean-gap", best.get("step").asLong()));
    assertThat(store.damage(best.get("step").asLong())).isEmpty();
  }

  @Test
  void judgingChangesNoTraining() throws IOException {
    RunDirectory judged = train();
    RunDirectory plain = train("evaluation.every=0");
    assertThat(plain.path().resolve("metric-mean-gap.jsonl")).doesNotExist();
    assertThat(losses(plain)).isEqualTo(losses(judged));
  }

  @Test
  void aCheckpointIsWorthTheSameAfterwards() throws IOException {
    RunDirectory run = train();
    Map<Long, Double> before = values(run);
    Heard heard = new Heard();
    List<String> notes =
        new RunEvaluation(run, registry, List.of(), OptionalLong.empty())
            .judge(new CheckpointChoice("all"), heard);
    assertThat(notes).isEmpty();
    assertThat(heard.values).isNotEmpty();
    heard.values.forEach((step, value) -> assertThat(value).isEqualTo(before.get(step)));
    assertThat(values(run)).isEqualTo(before);
    assertThat(lines(run)).hasSize(4);
  }

  @Test
  void whatIsFoundAfterwardsStandsAtItsPlace() throws IOException {
    RunDirectory run = train();
    long best = new CheckpointStore(run.checkpoints()).best().get("best-mean-gap");
    new RunEvaluation(
            run,
            registry,
            List.of("evaluation.metrics=[{type: mean-gap, samples: 60}]"),
            OptionalLong.of(99))
        .judge(new CheckpointChoice("best"), new Heard());
    List<Long> steps = lines(run).stream().map(line -> line.get("step").asLong()).toList();
    assertThat(steps).hasSize(5).isSorted();
    assertThat(lines(run).stream().filter(line -> line.get("step").asLong() == best))
        .extracting(line -> line.get("generated").asInt() + " " + line.get("seed").asLong())
        .containsExactly("50 7", "60 99");
  }

  @Test
  void aRunThatIsBeingWrittenIsOnlyReadFrom() throws IOException {
    RunDirectory run = train();
    String before = Files.readString(run.metric("mean-gap"));
    try (RunLock lock = RunLock.take(run)) {
      assertThat(lock).isNotNull();
      assertThat(
              new RunEvaluation(run, registry, List.of(), OptionalLong.of(5))
                  .judge(new CheckpointChoice("latest"), new Heard()))
          .containsExactly(
              "The run is being written to by another process: nothing was recorded in it.");
    }
    assertThat(run.metric("mean-gap")).content().isEqualTo(before);
  }

  @Test
  void aResumedRunIsJudgedAsIfNothingHadHappened() throws IOException {
    RunDirectory whole = train();
    RunDirectory parts = train("training.steps=5");
    assertThat(values(parts).keySet()).containsExactly(3L, 5L);
    Experiment.resume(
        parts,
        new ResumeOptions(List.of("training.steps=12"), OptionalLong.empty(), false),
        registry,
        Launch.with());
    Map<Long, Double> expected = values(whole);
    Map<Long, Double> found = values(parts);
    found.remove(5L);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void whatComesAfterACheckpointIsCutAndMeasuredAgain() throws IOException {
    RunDirectory run = train("output.checkpointEvery=3", "output.keepCheckpoints=9");
    Map<Long, Double> before = values(run);
    Experiment.resume(
        run, new ResumeOptions(List.of(), OptionalLong.of(6), false), registry, Launch.with());
    assertThat(lines(run)).hasSize(4);
    assertThat(values(run)).isEqualTo(before);
  }

  @Test
  void whatFailsIsToldAndTheTrainingGoesOn() throws IOException {
    RunDirectory run = train("evaluation.metrics=[{type: mean-gap, fails: true}]");
    assertThat(run.log())
        .content()
        .contains(
            "evaluation of step 3 failed: java.lang.IllegalStateException: broken for 50",
            "finished after 12 steps");
  }

  @Test
  void whatCannotBeMeasuredIsRefusedBeforeThereIsARun() {
    assertThatThrownBy(() -> train("evaluation.metrics=[{type: mean-gap, needy: true}]"))
        .isInstanceOf(GanException.class)
        .hasMessageContaining(
            "error GAN-C021: the metric 'mean-gap' needs a feature extractor, which this evaluation"
                + " has not");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void onlyTheEvaluationMayBeSet() {
    assertThatThrownBy(
            () ->
                new RunEvaluation(
                    new RunDirectory(folder), registry, List.of("seed=3"), OptionalLong.empty()))
        .isInstanceOf(GanException.class)
        .hasMessageContaining("'seed=3' would change the run itself, which is as it was trained");
  }

  @Test
  void checkpointsThatAreNotThereAreNamed() throws IOException {
    RunDirectory run = train("evaluation.every=0");
    assertThatThrownBy(() -> new CheckpointChoice("best").find(run))
        .isInstanceOf(GanException.class)
        .hasMessageContaining("has no best checkpoint: it was not evaluated");
    assertThatThrownBy(() -> new CheckpointChoice("newest").find(run))
        .isInstanceOf(GanException.class)
        .hasMessageContaining("'newest' names no checkpoint")
        .hasMessageContaining("Fix: write latest, best, all, or a step such as 2000.");
  }

  private RunDirectory train(String... overrides) {
    return Experiment.parse(
            TEXT.replace("RUNS", folder.resolve("runs").toString()),
            "judged.yaml",
            List.of(overrides),
            registry)
        .run();
  }

  private static List<JsonNode> lines(RunDirectory run) throws IOException {
    return Files.readAllLines(run.metric("mean-gap")).stream()
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }

  private static Map<Long, Double> values(RunDirectory run) throws IOException {
    Map<Long, Double> values = new LinkedHashMap<>();
    lines(run).forEach(line -> values.put(line.get("step").asLong(), line.get("value").asDouble()));
    return values;
  }

  private static List<String> losses(RunDirectory run) throws IOException {
    return Files.readAllLines(run.metrics()).stream()
        .map(line -> line.replaceAll(", \"seconds\": [^,}]+", ""))
        .toList();
  }

  private static final class Heard implements EvaluationWatcher {
    private final Map<Long, Double> values = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();

    @Override
    public void evaluated(long step, List<Assessment> found) {
      values.put(step, found.get(0).measurement().value());
    }

    @Override
    public void at(String what, long done, long total) {
      told.add(what);
    }
  }
}
