package gan.core.game;

import gan.core.spi.Augmentation;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.Loss;
import gan.core.spi.Optimizer;
import gan.core.spi.Schedule;
import java.util.List;
import java.util.Optional;

/**
 * Who plays, by which rules, and how each player learns.
 *
 * @param generator makes samples
 * @param discriminator judges them
 * @param loss what each minimises
 * @param penalties what is added to it
 * @param generatorLearning how the generator learns
 * @param discriminatorLearning how the discriminator learns
 * @param latent where latent vectors are drawn from
 * @param ascent what is made of the generator's samples, if anything
 * @param realAugmentation changes real samples while training
 * @param augmentation changes everything that the discriminator sees while training
 * @param instanceNoise the deviation of the noise on everything that the discriminator sees while
 *     training
 * @param average an average of the generator to sample with, if any
 * @param scheme how batches turn into updates
 */
public record Roles(
    Role<Generator> generator,
    Role<Discriminator> discriminator,
    Role<Loss> loss,
    List<WeightedPenalty> penalties,
    Learning generatorLearning,
    Learning discriminatorLearning,
    Latent latent,
    Optional<Ascent> ascent,
    RealAugmentation realAugmentation,
    Role<Augmentation> augmentation,
    Schedule instanceNoise,
    Optional<Average> average,
    Scheme scheme) {

  /** Copies the penalties. */
  public Roles {
    penalties = List.copyOf(penalties);
  }

  /** The plain game: no penalties, no augmentation, no noise, no average, normal latent vectors. */
  public static Roles of(
      Role<Generator> generator,
      Role<Discriminator> discriminator,
      Role<Loss> loss,
      Role<Optimizer> generatorOptimizer,
      Role<Optimizer> discriminatorOptimizer) {
    return new Roles(
        generator,
        discriminator,
        loss,
        List.of(),
        Learning.with(generatorOptimizer),
        Learning.with(discriminatorOptimizer),
        Latent.normal(),
        Optional.empty(),
        RealAugmentation.none(),
        (sample, own) -> Augmentation.none(),
        Schedule.constant(0),
        Optional.empty(),
        Scheme.alternating());
  }

  /** The same game with other penalties. */
  public Roles withPenalties(List<WeightedPenalty> others) {
    return new Roles(
        generator,
        discriminator,
        loss,
        others,
        generatorLearning,
        discriminatorLearning,
        latent,
        ascent,
        realAugmentation,
        augmentation,
        instanceNoise,
        average,
        scheme);
  }

  /** The same game with another distribution of latent vectors. */
  public Roles withLatent(Latent other) {
    return new Roles(
        generator,
        discriminator,
        loss,
        penalties,
        generatorLearning,
        discriminatorLearning,
        other,
        ascent,
        realAugmentation,
        augmentation,
        instanceNoise,
        average,
        scheme);
  }

  /** The same game with another augmentation of real samples. */
  public Roles withRealAugmentation(RealAugmentation other) {
    return new Roles(
        generator,
        discriminator,
        loss,
        penalties,
        generatorLearning,
        discriminatorLearning,
        latent,
        ascent,
        other,
        augmentation,
        instanceNoise,
        average,
        scheme);
  }

  /** The same game with another augmentation. */
  public Roles withAugmentation(Role<Augmentation> other) {
    return new Roles(
        generator,
        discriminator,
        loss,
        penalties,
        generatorLearning,
        discriminatorLearning,
        latent,
        ascent,
        realAugmentation,
        other,
        instanceNoise,
        average,
        scheme);
  }

  /** The same game with an average of the generator. */
  public Roles withAverage(Average other) {
    return new Roles(
        generator,
        discriminator,
        loss,
        penalties,
        generatorLearning,
        discriminatorLearning,
        latent,
        ascent,
        realAugmentation,
        augmentation,
        instanceNoise,
        Optional.of(other),
        scheme);
  }

  /** The same game with another scheme of updates. */
  public Roles withScheme(Scheme other) {
    return new Roles(
        generator,
        discriminator,
        loss,
        penalties,
        generatorLearning,
        discriminatorLearning,
        latent,
        ascent,
        realAugmentation,
        augmentation,
        instanceNoise,
        average,
        other);
  }

  /** The same game with samples that climb the discriminator. */
  public Roles withAscent(Ascent other) {
    return new Roles(
        generator,
        discriminator,
        loss,
        penalties,
        generatorLearning,
        discriminatorLearning,
        latent,
        Optional.of(other),
        realAugmentation,
        augmentation,
        instanceNoise,
        average,
        scheme);
  }
}
