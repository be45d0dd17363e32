package gan.metrics.extractor;

import gan.core.run.DataFingerprint;
import gan.core.spi.DataSource;
import gan.core.spi.ExtractorTraining;
import gan.metrics.classifier.Plan;
import java.util.Locale;

/** What is written beside a classifier: what it was made from, and how good it is. */
record TrainingRecord(ExtractorTraining training, Plan plan, Judgement judgement, String sha256) {

  /** One JSON object, over several lines; numbers, sums and words of ours, so nothing to escape. */
  String json() {
    return String.format(
        Locale.ROOT,
        """
        {
          "type": "classifier",
          "sha256": "%s",
          "accuracy": %s,
          "judged": %d,
          "judgedOn": "%s",
          "seed": %d,
          "steps": %d,
          "batchSize": %d,
          "shape": %s,
          "classes": %d,
          "data": %s,
          "heldOut": %s
        }
        """,
        sha256,
        judgement.accuracy().share(),
        judgement.accuracy().total(),
        judgement.on().phrase(),
        plan.seed(),
        plan.steps(),
        plan.batchSize(),
        training.data().sample().shape(),
        training.data().sample().classes(),
        fingerprint(training.data()),
        training.heldOut().map(TrainingRecord::fingerprint).orElse("null"));
  }

  private static String fingerprint(DataSource data) {
    DataFingerprint found = DataFingerprint.of(data);
    String count = found.count().isPresent() ? Long.toString(found.count().getAsLong()) : "null";
    return "{\"count\": " + count + ", \"sha256\": \"" + found.sha256() + "\"}";
  }
}
