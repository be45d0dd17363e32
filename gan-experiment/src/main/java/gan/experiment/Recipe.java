package gan.experiment;

import gan.core.game.Ascent;
import gan.core.game.Average;
import gan.core.game.Game;
import gan.core.game.Learning;
import gan.core.game.Role;
import gan.core.game.Roles;
import gan.core.game.Samples;
import gan.core.game.SumOfLosses;
import gan.core.game.WeightedPenalty;
import gan.core.graph.Parameters;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Augmentation;
import gan.core.spi.AugmentationFactory;
import gan.core.spi.AuxiliaryLossFactory;
import gan.core.spi.AuxiliaryLossOptions;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.Optimizer;
import gan.core.spi.OptimizerFactory;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.SampleSpec;
import gan.core.train.SampleOrder;
import gan.experiment.config.AscentOptions;
import gan.experiment.config.AverageOptions;
import gan.experiment.config.ExperimentConfig;
import gan.experiment.config.Part;
import gan.experiment.config.TrainingConfig;
import java.util.Optional;

/**
 * Makes the parts that a configuration names. What a part refuses is shown at the place where the
 * part was chosen.
 *
 * @param config what was chosen
 */
record Recipe(ExperimentConfig config) {

  DataSource openData() {
    return config
        .data()
        .blaming(() -> open(config.data().factory(), config.data().options(), config.seed()));
  }

  /** Starts the game; where samples are made from images, with the images of the sample grid. */
  Game start(DataSource data) {
    SampleSpec sample = data.sample();
    Compatibility.check(config, sample);
    config.training().options().checkEnough(data);
    int batchSize = config.training().batchSize();
    try {
      return Game.start(
          roles(),
          sample,
          batchSize,
          config.seed(),
          sample.isPaired() ? Optional.of(given(data)) : Optional.empty(),
          config.training().execution());
    } catch (GanException e) {
      throw new GanException(e.problems().stream().map(this::naming).toList());
    }
  }

  private Samples given(DataSource data) {
    int shown = config.output().gridRows() * config.output().gridColumns();
    Batch first = new SampleOrder(config.seed(), data.size()).first(data, shown);
    return Samples.of(first).given().orElseThrow();
  }

  Role<Generator> generator() {
    Part<GeneratorFactory<?>> part = config.generator();
    return (sample, own) ->
        part.blaming(() -> generator(part.factory(), part.options(), sample, own));
  }

  private Roles roles() {
    TrainingConfig training = config.training();
    return new Roles(
        generator(),
        discriminator(),
        loss(),
        config.penalties().stream().map(Recipe::penalty).toList(),
        new Learning(optimizer(training.generatorOptimizer()), training.generatorClip().clip()),
        new Learning(
            optimizer(training.discriminatorOptimizer()), training.discriminatorClip().clip()),
        config.latent().latent(),
        ascent(),
        training.realAugmentation(),
        config
            .augmentation()
            .map(Recipe::augmentation)
            .orElse((sample, own) -> Augmentation.none()),
        training.instanceNoise(),
        average(),
        training.scheme());
  }

  Optional<Ascent> ascent() {
    return config.training().ascent().map(AscentOptions::ascent);
  }

  Optional<Average> average() {
    return config.training().generatorAverage().map(AverageOptions::average);
  }

  private static WeightedPenalty penalty(Part<PenaltyFactory<?>> part) {
    PenaltyOptions options = (PenaltyOptions) part.options();
    return new WeightedPenalty(
        (sample, own) -> part.blaming(() -> penalty(part.factory(), part.options(), sample, own)),
        part.factory().side(),
        options.weight(),
        options.every());
  }

  private static Role<Augmentation> augmentation(Part<AugmentationFactory<?>> part) {
    return (sample, own) ->
        part.blaming(() -> augmentation(part.factory(), part.options(), sample, own));
  }

  Role<Discriminator> discriminator() {
    Part<DiscriminatorFactory<?>> part = config.discriminator();
    return (sample, own) ->
        part.blaming(() -> discriminator(part.factory(), part.options(), sample, own));
  }

  private Role<Loss> loss() {
    Part<LossFactory<?>> part = config.loss();
    return (sample, own) -> {
      Loss game = part.blaming(() -> loss(part.factory(), part.options(), sample, own));
      return new SumOfLosses(
          game,
          config.auxiliaryLosses().stream().map(other -> auxiliary(other, sample, own)).toList());
    };
  }

  private static SumOfLosses.Weighted auxiliary(
      Part<AuxiliaryLossFactory<?>> part, SampleSpec sample, Parameters own) {
    AuxiliaryLossOptions options = (AuxiliaryLossOptions) part.options();
    Loss loss = part.blaming(() -> auxiliary(part.factory(), part.options(), sample, own));
    return new SumOfLosses.Weighted(
        round -> part.blaming(() -> loss.terms(round)), options.weight());
  }

  private static Role<Optimizer> optimizer(Part<OptimizerFactory<?>> part) {
    return (sample, slots) -> part.blaming(() -> optimizer(part.factory(), part.options(), slots));
  }

  /** A broken contract shows only in the graph: it says which parts are in it. */
  private Problem naming(Problem problem) {
    return problem.code() != ErrorCode.PLUGIN_CONTRACT
        ? problem
        : problem
            .note(named("Generator", config.generator()))
            .note(named("Discriminator", config.discriminator()))
            .note(named("Loss", config.loss()));
  }

  private static String named(String role, Part<?> part) {
    return role + ": '" + part.factory().name() + "' at " + part.location() + ".";
  }

  private static <O extends Record> DataSource open(
      DataSourceFactory<O> factory, Record options, long seed) {
    return factory.open(factory.optionsType().cast(options), seed);
  }

  private static <O extends Record> Generator generator(
      GeneratorFactory<O> factory, Record options, SampleSpec sample, Parameters own) {
    return factory.create(factory.optionsType().cast(options), sample, own);
  }

  private static <O extends Record> Discriminator discriminator(
      DiscriminatorFactory<O> factory, Record options, SampleSpec sample, Parameters own) {
    return factory.create(factory.optionsType().cast(options), sample, own);
  }

  private static <O extends Record> Loss loss(
      LossFactory<O> factory, Record options, SampleSpec sample, Parameters own) {
    return factory.create(factory.optionsType().cast(options), sample, own);
  }

  private static <O extends Record & AuxiliaryLossOptions> Loss auxiliary(
      AuxiliaryLossFactory<O> factory, Record options, SampleSpec sample, Parameters own) {
    return factory.create(factory.optionsType().cast(options), sample, own);
  }

  private static <O extends Record & PenaltyOptions> Penalty penalty(
      PenaltyFactory<O> factory, Record options, SampleSpec sample, Parameters own) {
    return factory.create(factory.optionsType().cast(options), sample, own);
  }

  private static <O extends Record> Augmentation augmentation(
      AugmentationFactory<O> factory, Record options, SampleSpec sample, Parameters own) {
    return factory.create(factory.optionsType().cast(options), sample, own);
  }

  private static <O extends Record> Optimizer optimizer(
      OptimizerFactory<O> factory, Record options, Parameters slots) {
    return factory.create(factory.optionsType().cast(options), slots);
  }
}
