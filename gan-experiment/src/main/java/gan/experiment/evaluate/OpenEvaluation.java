package gan.experiment.evaluate;

import gan.core.evaluate.ChosenExtractor;
import gan.core.evaluate.ChosenMetric;
import gan.core.evaluate.EvaluationProgress;
import gan.core.evaluate.Evaluator;
import gan.core.evaluate.FeatureCache;
import gan.core.evaluate.Reference;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.UserCache;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricOptions;
import gan.core.spi.SampleSpec;
import gan.experiment.config.EvaluationConfig;
import gan.experiment.config.Part;
import gan.experiment.config.ReferenceSplit;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An evaluator with the data and the network that it reads, which close with it. The data that is
 * trained on belongs to the caller.
 */
public final class OpenEvaluation implements AutoCloseable {
  private final Evaluator evaluator;
  private final Optional<DataSource> heldOut;
  private final Optional<ChosenExtractor> extractor;

  private OpenEvaluation(
      Evaluator evaluator, Optional<DataSource> heldOut, Optional<ChosenExtractor> extractor) {
    this.evaluator = evaluator;
    this.heldOut = heldOut;
    this.extractor = extractor;
  }

  /**
   * Opens what an evaluation reads.
   *
   * @param config how to judge
   * @param trained the part that the data was opened from; empty if it was recognised
   * @param data what is trained on
   * @param seed the experiment's seed
   * @param progress told about what takes long
   * @throws GanException if something cannot be opened, or does not fit the data
   */
  public static OpenEvaluation open(
      EvaluationConfig config,
      Optional<Part<DataSourceFactory<?>>> trained,
      DataSource data,
      long seed,
      EvaluationProgress progress) {
    Optional<DataSource> heldOut = heldOut(config, trained, seed);
    Optional<ChosenExtractor> extractor = Optional.empty();
    try {
      heldOut.ifPresent(other -> checkAlike(config, data.sample(), other.sample()));
      extractor = config.extractor().map(part -> open(part, data.sample()));
      Path cache = UserCache.folder().resolve("features");
      Evaluator evaluator =
          new Evaluator(
              reference(config, data, heldOut),
              config.metrics().stream().map(OpenEvaluation::metric).toList(),
              extractor,
              new FeatureCache(cache),
              progress);
      return new OpenEvaluation(evaluator, heldOut, extractor);
    } catch (RuntimeException e) {
      extractor.ifPresent(it -> it.extractor().close());
      heldOut.ifPresent(DataSource::close);
      throw e;
    }
  }

  /** Judges. */
  public Evaluator evaluator() {
    return evaluator;
  }

  @Override
  public void close() {
    extractor.ifPresent(it -> it.extractor().close());
    heldOut.ifPresent(DataSource::close);
  }

  private static Optional<DataSource> heldOut(
      EvaluationConfig config, Optional<Part<DataSourceFactory<?>>> trained, long seed) {
    if (config.heldOut().isPresent()) {
      Part<DataSourceFactory<?>> part = config.heldOut().get();
      return Optional.of(part.blaming(() -> open(part.factory(), part.options(), seed)));
    }
    return trained.flatMap(part -> other(part.factory(), part.options(), seed));
  }

  private static Reference reference(
      EvaluationConfig config, DataSource data, Optional<DataSource> heldOut) {
    if (config.split() == ReferenceSplit.TRAIN) {
      return new Reference(data, "train", heldOut, config.reals());
    }
    DataSource other =
        heldOut.orElseThrow(
            () ->
                new GanException(
                    Problem.of(
                        ErrorCode.INCOMPATIBLE_PARTS,
                        "evaluation.split is held-out, but the data knows no samples that are",
                        "name some with evaluation.heldOut, or set evaluation.split to train.")));
    return new Reference(other, "held-out", Optional.of(data), config.reals());
  }

  private static void checkAlike(EvaluationConfig config, SampleSpec data, SampleSpec heldOut) {
    if (!data.shape().equals(heldOut.shape()) || !data.range().equals(heldOut.range())) {
      Problem problem =
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              "the held-out samples are "
                  + heldOut.shape()
                  + " in "
                  + heldOut.range()
                  + ", those of the data "
                  + data.shape()
                  + " in "
                  + data.range(),
              "name held-out samples of the same kind with evaluation.heldOut.");
      throw new GanException(
          config.heldOut().map(part -> problem.at(part.location())).orElse(problem));
    }
  }

  private static ChosenMetric metric(Part<MetricFactory<?>> part) {
    return part.blaming(() -> metric(part.factory(), part.options()));
  }

  private static <O extends Record & MetricOptions> ChosenMetric metric(
      MetricFactory<O> factory, Record options) {
    O typed = factory.optionsType().cast(options);
    return new ChosenMetric(
        factory.name(),
        written(options),
        factory.create(typed),
        factory.needs(typed),
        typed.samples());
  }

  /** The values of a record without the name of its class. */
  private static String written(Record options) {
    String all = options.toString();
    return all.substring(all.indexOf('[') + 1, all.length() - 1);
  }

  private static ChosenExtractor open(Part<FeatureExtractorFactory<?>> part, SampleSpec sample) {
    return new ChosenExtractor(
        part.factory().name(), part.blaming(() -> open(part.factory(), part.options(), sample)));
  }

  private static <O extends Record> FeatureExtractor open(
      FeatureExtractorFactory<O> factory, Record options, SampleSpec sample) {
    return factory.open(factory.optionsType().cast(options), sample);
  }

  private static <O extends Record> DataSource open(
      DataSourceFactory<O> factory, Record options, long seed) {
    return factory.open(factory.optionsType().cast(options), seed);
  }

  private static <O extends Record> Optional<DataSource> other(
      DataSourceFactory<O> factory, Record options, long seed) {
    return factory
        .heldOut(factory.optionsType().cast(options))
        .map(held -> factory.open(held, seed));
  }
}
