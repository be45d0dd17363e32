package gan.metrics.classification;

import gan.core.spi.Comparison;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.Metric;
import gan.core.spi.SampleSet;
import gan.metrics.classifier.Accuracy;
import gan.metrics.classifier.ClassifierTraining;
import gan.metrics.classifier.Labelled;
import gan.metrics.classifier.Plan;
import gan.metrics.statistics.Wilson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a classifier carries over between real and generated images, whose classes are those that
 * the generator was asked for (<a href="https://arxiv.org/abs/1807.09499">Shmelkov et al.
 * 2018</a>).
 *
 * <ul>
 *   <li>{@code gan-train}: the accuracy, on real images, of a classifier that learned from
 *       generated ones alone; the classification accuracy score of <a
 *       href="https://arxiv.org/abs/1905.10887">Ravuri and Vinyals 2019</a>. It falls if images are
 *       bad, if they are of another class than asked for, and if classes lack diversity. Measured
 *       with held-out real images, or, where there are none, with real ones.
 *   <li>{@code gan-test}: the accuracy, on generated images, of a classifier that learned from real
 *       ones. It falls if images are bad or of another class; it does not see a lack of diversity.
 * </ul>
 *
 * <p>Both are shares in [0, 1], larger is better; how good they can be is what real images give
 * (the floor of an evaluation). Both classifiers are small and trained for few steps, so the values
 * compare generators under equal options, and not with papers. The interval is Wilson's: it is of
 * the images that are judged, and leaves out how much another training of the classifier would
 * differ. The order of images decides the order in which the classifier sees them, and so changes
 * the values by as much as another seed does.
 */
final class ClassificationAccuracy implements Metric {
  private final ClassificationAccuracyOptions options;

  ClassificationAccuracy(ClassificationAccuracyOptions options) {
    this.options = options;
  }

  @Override
  public List<Measurement> measure(Comparison sets) {
    Labelled.check(sets.real().sample());
    SampleSet real = sets.real().first(options.samples());
    SampleSet unseen = sets.heldOut().map(held -> held.first(options.samples())).orElse(real);
    Plan plan = new Plan(sets.seed(), options.steps(), options.batchSize());
    try (LabelledImages generated = LabelledImages.of(sets.generated());
        LabelledImages learned = LabelledImages.of(real);
        LabelledImages judged = unseen == real ? learned : LabelledImages.of(unseen)) {
      Measurement train =
          measurement("gan-train", accuracy(generated, judged, plan), unseen, sets.generated());
      Measurement test =
          measurement("gan-test", accuracy(learned, generated, plan), real, sets.generated());
      return List.of(
          train.noting(
              "It learned from generated images and was judged by "
                  + unseen.count()
                  + (sets.heldOut().isPresent()
                      ? " real ones that were held out."
                      : " real ones.")),
          test.noting(
              "It learned from "
                  + real.count()
                  + " real images and was judged by the generated ones."));
    }
  }

  private static Accuracy accuracy(LabelledImages teachers, LabelledImages judged, Plan plan) {
    try (FeatureExtractor classifier =
        ClassifierTraining.train(teachers, plan, (step, steps, loss) -> {})
            .open(teachers.sample())) {
      return Accuracy.of(classifier, judged, 0, judged.size().getAsLong());
    }
  }

  private static Measurement measurement(
      String name, Accuracy accuracy, SampleSet real, SampleSet generated) {
    Measurement measurement =
        new Measurement(
            name,
            accuracy.share(),
            Better.HIGHER,
            Optional.of(Wilson.of(accuracy.hits(), accuracy.total())),
            real.count(),
            generated.count(),
            Map.of(),
            List.of());
    for (int label : accuracy.classes()) {
      measurement = measurement.with("class " + label, accuracy.share(label));
    }
    return measurement;
  }
}
