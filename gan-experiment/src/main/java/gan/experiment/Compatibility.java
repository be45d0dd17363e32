package gan.experiment;

import gan.core.game.Latent;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.AugmentationFactory;
import gan.core.spi.AuxiliaryLossFactory;
import gan.core.spi.AuxiliaryLossOptions;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.LossFactory;
import gan.core.spi.Need;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.experiment.config.ExperimentConfig;
import gan.experiment.config.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what parts need against the rest of the experiment, before anything is allocated. */
final class Compatibility {
  private Compatibility() {}

  /** A part that cannot work without something. */
  private record Needy(String role, Part<?> part, Set<Need> needs) {
    String one() {
      return (role.startsWith("a") ? "an " : "a ") + role;
    }
  }

  static void check(ExperimentConfig config, SampleSpec sample) {
    Set<Trait> traits = traits(config.discriminator().factory(), config.discriminator().options());
    Stream<Problem> unmet =
        needy(config)
            .flatMap(
                needy ->
                    needy.needs().stream()
                        .filter(need -> !isMet(need, config, sample, traits))
                        .sorted()
                        .map(need -> unmet(config, sample, needy, need)));
    boolean isAlone = config.training().batchSize() == 1 && traits.contains(Trait.BATCH_STATISTICS);
    List<Problem> problems =
        Stream.concat(unmet, isAlone ? Stream.of(alone(config)) : Stream.empty()).toList();
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
  }

  private static Stream<Needy> needy(ExperimentConfig config) {
    Needy loss =
        new Needy("loss", config.loss(), needs(config.loss().factory(), config.loss().options()));
    Stream<Needy> penalties =
        config.penalties().stream()
            .map(part -> new Needy("penalty", part, needs(part.factory(), part.options())));
    Stream<Needy> augmentation =
        config.augmentation().stream()
            .map(part -> new Needy("augmentation", part, needs(part.factory(), part.options())));
    Stream<Needy> auxiliary =
        config.auxiliaryLosses().stream()
            .map(part -> new Needy("auxiliary loss", part, needs(part.factory(), part.options())));
    return Stream.of(Stream.of(loss), penalties, auxiliary, augmentation).flatMap(all -> all);
  }

  private static boolean isMet(
      Need need, ExperimentConfig config, SampleSpec sample, Set<Trait> traits) {
    return switch (need) {
      case LABELS -> sample.isLabelled();
      case IMAGES -> sample.isImage();
      case PAIRS -> sample.isPaired();
      case NO_PAIRS -> !sample.isPaired();
      case NO_INSTANCE_NOISE -> config.training().instanceNoise().isZero();
      case CODES -> config.latent().codes().size() > 0;
      case NORMAL_LATENTS -> isNormal(config.latent().latent());
      case INDEPENDENT_SCORES -> !traits.contains(Trait.BATCH_STATISTICS);
      case PLAIN_WEIGHTS -> !traits.contains(Trait.SPECTRAL_NORM);
    };
  }

  private static boolean isNormal(Latent latent) {
    return latent.distribution() == Latent.Distribution.NORMAL && latent.codes().size() == 0;
  }

  private static Problem unmet(ExperimentConfig config, SampleSpec sample, Needy needy, Need need) {
    String name = needy.part().factory().name();
    String wanted = "the " + needy.role() + " '" + name + "' needs " + need.phrase();
    Problem problem =
        switch (need) {
          case LABELS ->
              Problem.of(
                  ErrorCode.INCOMPATIBLE_PARTS,
                  wanted + ", but the data '" + config.data().factory().name() + "' has none",
                  "choose data with labels, or " + needy.one() + " that does without.");
          case IMAGES ->
              Problem.of(
                  ErrorCode.INCOMPATIBLE_PARTS,
                  wanted
                      + ", but the samples of the data '"
                      + config.data().factory().name()
                      + "' are "
                      + sample.shape(),
                  "choose data of images, or do without this " + needy.role() + ".");
          case PAIRS ->
              Problem.of(
                  ErrorCode.INCOMPATIBLE_PARTS,
                  wanted
                      + ", but those of the data '"
                      + config.data().factory().name()
                      + "' do not",
                  "choose data of pairs, such as 'image-pairs', or do without this "
                      + needy.role()
                      + ".");
          case NO_PAIRS ->
              Problem.of(
                  ErrorCode.INCOMPATIBLE_PARTS,
                  wanted + ": it would change a sample and not the image that belongs to it",
                  "do without this " + needy.role() + "; training.flip changes both alike.");
          case NO_INSTANCE_NOISE ->
              Problem.of(
                  ErrorCode.INCOMPATIBLE_PARTS,
                  wanted + ", but training.instanceNoise is not 0",
                  "set training.instanceNoise to 0, or do without this " + needy.role() + ".");
          case CODES ->
              Problem.of(
                  ErrorCode.INCOMPATIBLE_PARTS,
                  wanted + ", but they are noise alone",
                  "give 'latent' some codes, such as categorical: [10].");
          case NORMAL_LATENTS ->
              Problem.of(
                  ErrorCode.INCOMPATIBLE_PARTS,
                  wanted + ", but 'latent' says otherwise",
                  "leave 'latent' out: normal is what latent vectors are by default.");
          case INDEPENDENT_SCORES ->
              barred(
                  config,
                  wanted,
                  Trait.BATCH_STATISTICS,
                  "switch the discriminator's batch normalisation off, or choose another.");
          case PLAIN_WEIGHTS ->
              barred(
                  config,
                  wanted,
                  Trait.SPECTRAL_NORM,
                  "leave the clipping of weights out, or switch the discriminator's spectral"
                      + " normalisation off.");
        };
    return problem.at(needy.part().location());
  }

  private static Problem alone(ExperimentConfig config) {
    return Problem.of(
            ErrorCode.INCOMPATIBLE_PARTS,
            "the discriminator '"
                + config.discriminator().factory().name()
                + "' "
                + Trait.BATCH_STATISTICS.sentence()
                + ", but training.batchSize is 1",
            "set training.batchSize to 2 or more, or switch its batch normalisation off.")
        .at(config.discriminator().location());
  }

  private static Problem barred(ExperimentConfig config, String wanted, Trait trait, String fix) {
    String discriminator = config.discriminator().factory().name();
    return Problem.of(
        ErrorCode.INCOMPATIBLE_PARTS,
        wanted + ", but the discriminator '" + discriminator + "' " + trait.sentence(),
        fix);
  }

  private static <O extends Record> Set<Need> needs(LossFactory<O> factory, Record options) {
    return factory.needs(factory.optionsType().cast(options));
  }

  private static <O extends Record & AuxiliaryLossOptions> Set<Need> needs(
      AuxiliaryLossFactory<O> factory, Record options) {
    return factory.needs(factory.optionsType().cast(options));
  }

  private static <O extends Record & PenaltyOptions> Set<Need> needs(
      PenaltyFactory<O> factory, Record options) {
    return factory.needs(factory.optionsType().cast(options));
  }

  private static <O extends Record> Set<Need> needs(
      AugmentationFactory<O> factory, Record options) {
    return factory.needs(factory.optionsType().cast(options));
  }

  private static <O extends Record> Set<Trait> traits(
      DiscriminatorFactory<O> factory, Record options) {
    return factory.traits(factory.optionsType().cast(options));
  }
}
