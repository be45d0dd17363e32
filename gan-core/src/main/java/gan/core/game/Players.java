package gan.core.game;

import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Augmentation;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.Loss;
import gan.core.spi.Penalty;
import gan.core.spi.SampleSpec;
import gan.core.spi.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tensorflow.op.Ops;

/**
 * Both sides with their roles, made in one graph.
 *
 * @param generator makes samples
 * @param discriminator judges them
 * @param loss the rules; its auxiliary weights belong to the discriminator's side
 * @param penalties one for each weighted penalty of the roles, in that order
 * @param augmentation changes what the discriminator sees
 * @param generatorSide owns the generator's weights
 * @param discriminatorSide owns the discriminator's weights, the loss's and the penalties'
 * @param averages averages of the generator's weights, if any
 * @param others variables that belong to no player
 */
record Players(
    Generator generator,
    Discriminator discriminator,
    Loss loss,
    List<Penalty> penalties,
    Augmentation augmentation,
    Player generatorSide,
    Player discriminatorSide,
    Optional<AveragedWeights> averages,
    List<Parameters> others) {

  /** Above so many products of a weight with a sample, two threads are faster than one. */
  private static final long SMALL = 2_000_000;

  /**
   * Whether an update is so little work that threads would rather wait for each other: no
   * convolution, and few products.
   */
  boolean isSmall(int batchSize) {
    return Stream.of(generatorSide, discriminatorSide)
            .flatMap(side -> side.weights().stream())
            .allMatch(weight -> weight.shape().numDimensions() <= 2)
        && batchSize * Math.max(generatorSide.count(), discriminatorSide.count()) <= SMALL;
  }

  static Players create(Ops tf, Roles roles, SampleSpec sample, long seed, Precision precision) {
    Lists lists = new Lists(tf, seed, precision);
    Parameters generatorOwn = lists.of("generator");
    Parameters discriminatorOwn = lists.of("discriminator");
    Parameters lossOwn = lists.of("loss");
    Generator start = roles.generator().create(sample, generatorOwn);
    Discriminator discriminator = roles.discriminator().create(sample, discriminatorOwn);
    Generator generator =
        roles
            .ascent()
            .map(ascent -> climber(start, generatorOwn, discriminator, ascent, sample))
            .orElse(start);
    Loss loss = roles.loss().create(sample, lossOwn);
    List<Penalty> penalties = new ArrayList<>();
    List<Parameters> judged = new ArrayList<>(List.of(discriminatorOwn, lossOwn));
    for (WeightedPenalty weighted : roles.penalties()) {
      Parameters penaltyOwn = lists.of("penalty" + (penalties.size() + 1));
      penalties.add(weighted.penalty().create(sample, penaltyOwn));
      judged.add(penaltyOwn);
    }
    Parameters augmentationOwn = lists.of("augmentation");
    Parameters averageOwn = lists.of("average");
    Optional<AveragedWeights> averages =
        roles
            .average()
            .map(average -> new AveragedWeights(average, generatorOwn.weights(), averageOwn));
    return new Players(
        generator,
        discriminator,
        loss,
        penalties,
        roles.augmentation().create(sample, augmentationOwn),
        side(
            "generator",
            List.of(generatorOwn),
            roles.generatorLearning(),
            roles.scheme(),
            sample,
            lists),
        side("discriminator", judged, roles.discriminatorLearning(), roles.scheme(), sample, lists),
        averages,
        List.of(averageOwn, augmentationOwn));
  }

  private static Generator climber(
      Generator start,
      Parameters own,
      Discriminator discriminator,
      Ascent ascent,
      SampleSpec sample) {
    if (!own.weights().isEmpty()) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              "with 'training.ascent' a generator learns nothing, but this one has "
                  + own.count()
                  + " weights",
              "choose the generator 'noise', or leave 'training.ascent' out."));
    }
    return new Climber(start, discriminator, ascent, sample.range());
  }

  private static Player side(
      String name,
      List<Parameters> own,
      Learning learning,
      Scheme scheme,
      SampleSpec sample,
      Lists lists) {
    Parameters slots = lists.of(name + "Optimizer");
    return new Player(
        name, own, learning.optimizer().create(sample, slots), learning.clip(), slots, scheme);
  }

  /** The player on a side. */
  Player on(Side side) {
    return side == Side.DISCRIMINATOR ? discriminatorSide : generatorSide;
  }

  /** Every variable of the game. */
  List<Parameters> variables() {
    return Stream.of(generatorSide.variables(), discriminatorSide.variables(), others.stream())
        .flatMap(lists -> lists)
        .toList();
  }

  private record Lists(Ops tf, long seed, Precision precision) {
    Parameters of(String owner) {
      return new Parameters(tf, owner, precision, seed);
    }
  }
}
