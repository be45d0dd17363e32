package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.evaluate.Assessment;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.spi.DataSource;
import gan.experiment.evaluate.EvaluationWatcher;
import gan.experiment.evaluate.OpenEvaluation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an evaluation opens besides the data. */
class OpenEvaluationTest {
  private static final PluginRegistry REGISTRY = PluginRegistry.load(List.of());
  private static final String TEXT =
      """
      name: judged
      seed: 7
      data: {type: gaussian, mean: 3, deviation: 0.5}
      generator: {type: mlp, latentSize: 3, hidden: [8]}
      discriminator: {type: mlp, hidden: [8]}
      loss: {type: non-saturating}
      training: {steps: 1}
      evaluation: {metrics: [{type: wasserstein-1d, samples: 400}], reals: 400}
      """;

  @Test
  void otherDataCanBeWhatIsHeldOut() {
    Assessment found = judge("evaluation.heldOut={type: gaussian, mean: 5, deviation: 0.5}").get(0);
    assertThat(found.floor().orElseThrow().value()).isBetween(1.9, 2.1);
    assertThat(found.measurement().value()).isBetween(0.0, 0.2);
    assertThat(found.protocol().split()).isEqualTo("train");
  }

  @Test
  void generatedSamplesCanBeComparedWithWhatIsHeldOut() {
    Assessment found =
        judge(
                "evaluation.heldOut={type: gaussian, mean: 5, deviation: 0.5}",
                "evaluation.split=held-out")
            .get(0);
    assertThat(found.measurement().value()).isBetween(1.9, 2.1);
    assertThat(found.protocol().split()).isEqualTo("held-out");
  }

  @Test
  void nothingIsHeldOutUnlessSomethingIs() {
    assertThatThrownBy(() -> judge("evaluation.split=held-out"))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-C021: evaluation.split is held-out, but the data knows no samples that are
              Fix: name some with evaluation.heldOut, or set evaluation.split to train.""");
  }

  @Test
  void whatIsHeldOutMustBeOfTheSameKind() {
    assertThatThrownBy(() -> judge("evaluation.heldOut={type: ring}"))
        .isInstanceOf(GanException.class)
        .hasMessageContaining(
            "error GAN-C021: the held-out samples are [2] in [-Infinity, Infinity], those of the data"
                + " [1] in [-Infinity, Infinity]")
        .hasMessageContaining("--set");
  }

  @Test
  void aScheduleWithoutMetricsIsRefused() {
    assertThatThrownBy(
            () ->
                Experiment.parse(
                    TEXT,
                    "judged.yaml",
                    List.of("evaluation.every=5", "evaluation.metrics=[]"),
                    REGISTRY))
        .isInstanceOf(GanException.class)
        .hasMessageContaining("'evaluation' is refused: 'every' is 5, but 'metrics' names none");
  }

  @Test
  void foldersWithoutASayAreJudgedByWhatSuitsThem() {
    try (DataSource data = Experiment.parse(TEXT, "judged.yaml", List.of(), REGISTRY).openData()) {
      List<Assessment> found =
          new DataComparison(REGISTRY, List.of("evaluation.reals=300"), 1)
              .judge(data, data, new Deaf());
      assertThat(found)
          .extracting(each -> each.measurement().name())
          .containsExactly(
              "high-quality", "modes-covered", "energy-distance", "precision", "recall");
      assertThat(found.get(2).protocol().extractor()).isEqualTo("pixels");
    }
  }

  @Test
  void samplesOfDifferentKindsAreNotCompared() {
    try (DataSource data = Experiment.parse(TEXT, "a.yaml", List.of(), REGISTRY).openData();
        DataSource other =
            Experiment.parse(TEXT, "b.yaml", List.of("data={type: ring}"), REGISTRY).openData()) {
      assertThatThrownBy(
              () -> new DataComparison(REGISTRY, List.of(), 1).judge(data, other, new Deaf()))
          .isInstanceOf(GanException.class)
          .hasMessageContaining(
              "error GAN-M001: the first are [1] in [-Infinity, Infinity], the second [2] in"
                  + " [-Infinity, Infinity]");
    }
  }

  /** The data as if it had been generated. */
  private static List<Assessment> judge(String... overrides) {
    Experiment experiment = Experiment.parse(TEXT, "judged.yaml", List.of(overrides), REGISTRY);
    try (DataSource data = experiment.openData();
        OpenEvaluation open = experiment.openEvaluation(data, new Deaf())) {
      return open.evaluator().evaluate(data, 0);
    }
  }

  private static final class Deaf implements EvaluationWatcher {
    @Override
    public void evaluated(long step, List<Assessment> found) {}

    @Override
    public void at(String what, long done, long total) {}
  }
}
