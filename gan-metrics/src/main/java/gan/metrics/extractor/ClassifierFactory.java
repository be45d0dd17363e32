package gan.metrics.extractor;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.DataSource;
import gan.core.spi.ExtractorTraining;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.SampleSpec;
import gan.core.spi.TrainableExtractorFactory;
import gan.core.spi.TrainedExtractor;
import gan.metrics.classifier.Accuracy;
import gan.metrics.classifier.ClassifierTraining;
import gan.metrics.classifier.Labelled;
import gan.metrics.classifier.Plan;
import gan.metrics.classifier.TrainedClassifier;
import gan.metrics.network.Ends;
import gan.metrics.network.GraphFile;
import gan.metrics.network.NetworkExtractor;
import gan.metrics.network.Reading;
import gan.metrics.network.Sums;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the {@code classifier} extractor, and trains what it is made from. */
public final class ClassifierFactory implements TrainableExtractorFactory<ClassifierOptions> {
  private static final double EPOCHS = 5;
  private static final long STEPS_OF_ENDLESS = 2000;
  private static final long JUDGED_OF_ENDLESS = 2000;
  private static final long MOST_JUDGED_AGAIN = 10_000;

  /** For the service loader. */
  public ClassifierFactory() {}

  @Override
  public String name() {
    return "classifier";
  }

  @Override
  public String description() {
    return "A small convolutional classifier that 'gan features train' trained on labelled images.";
  }

  @Override
  public Class<ClassifierOptions> optionsType() {
    return ClassifierOptions.class;
  }

  @Override
  public FeatureExtractor open(ClassifierOptions options, SampleSpec sample) {
    GraphFile file = GraphFile.read(options.path(), options.sha256());
    Ends ends = TrainedClassifier.ends();
    return NetworkExtractor.open(
        file.open(ends, List.of()), ends, Reading.plain(), sample, file.sha256());
  }

  @Override
  public TrainedExtractor train(ExtractorTraining training, Progress progress) {
    DataSource data = training.data();
    Labelled.check(data.sample());
    training.heldOut().ifPresent(held -> checkAlike(data.sample(), held.sample()));
    NewFiles files = NewFiles.at(training.target());
    Plan plan = new Plan(training.seed(), steps(training), Plan.BATCH_SIZE);
    TrainedClassifier classifier = ClassifierTraining.train(data, plan, progress);
    byte[] bytes = classifier.bytes();
    String sum = Sums.of(bytes);
    Judgement judgement = judge(classifier, training, plan);
    files.write(bytes, new TrainingRecord(training, plan, judgement, sum).json());
    Map<String, String> options = new LinkedHashMap<>();
    options.put("path", training.target().toString());
    options.put("sha256", sum);
    return new TrainedExtractor(
        files.all(),
        judgement.accuracy().share(),
        judgement.accuracy().total(),
        judgement.on().unseen(),
        options);
  }

  private static Judgement judge(
      TrainedClassifier classifier, ExtractorTraining training, Plan plan) {
    DataSource data = training.data();
    try (FeatureExtractor extractor = classifier.open(data.sample())) {
      if (training.heldOut().isPresent()) {
        DataSource held = training.heldOut().get();
        long count = held.size().orElse(JUDGED_OF_ENDLESS);
        return new Judgement(Judgement.On.HELD_OUT, Accuracy.of(extractor, held, 0, count));
      }
      if (data.size().isEmpty()) {
        long seen = plan.steps() * plan.batchSize();
        return new Judgement(
            Judgement.On.FURTHER, Accuracy.of(extractor, data, seen, JUDGED_OF_ENDLESS));
      }
      long count = Math.min(MOST_JUDGED_AGAIN, data.size().getAsLong());
      return new Judgement(Judgement.On.TRAINING, Accuracy.of(extractor, data, 0, count));
    }
  }

  private static long steps(ExtractorTraining training) {
    if (training.steps().isPresent()) {
      return training.steps().getAsLong();
    }
    if (training.data().size().isEmpty()) {
      if (training.epochs().isPresent()) {
        throw new GanException(
            Problem.of(
                ErrorCode.INCOMPATIBLE_PARTS,
                "the data has no end, so it cannot be seen a number of times",
                "say how many steps to train instead."));
      }
      return STEPS_OF_ENDLESS;
    }
    double samples = training.epochs().orElse(EPOCHS) * training.data().size().getAsLong();
    return Math.max(1, (long) Math.ceil(samples / Plan.BATCH_SIZE));
  }

  private static void checkAlike(SampleSpec data, SampleSpec held) {
    if (!data.equals(held)) {
      throw new GanException(
          Problem.of(
                  ErrorCode.INCOMPATIBLE_PARTS,
                  "the held-out samples are not like those to learn from",
                  "hold out samples of the same data.")
              .note("To learn from: " + described(data))
              .note("Held out:      " + described(held)));
    }
  }

  private static String described(SampleSpec sample) {
    return sample.shape() + " in " + sample.range() + " of " + sample.classes() + " classes";
  }
}
