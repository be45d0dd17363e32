package gan.experiment.describe;

import gan.core.spi.AugmentationFactory;
import gan.core.spi.AuxiliaryLossFactory;
import gan.core.spi.AuxiliaryLossOptions;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.LossFactory;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import gan.core.spi.MetricOptions;
import gan.core.spi.NamedFactory;
import gan.core.spi.Need;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Side;
import gan.core.spi.Trait;
import java.util.Collection;
import java.util.List;

/** What factories say of themselves, given options; in the order of the enums that say it. */
final class Requirements {
  private Requirements() {}

  /** What it cannot work without. */
  static List<String> needs(NamedFactory<?> factory, Record options) {
    if (factory instanceof LossFactory<?> loss) {
      return needs(loss, options);
    }
    if (factory instanceof PenaltyFactory<?> penalty) {
      return needs(penalty, options);
    }
    if (factory instanceof AuxiliaryLossFactory<?> auxiliary) {
      return needs(auxiliary, options);
    }
    if (factory instanceof AugmentationFactory<?> augmentation) {
      return needs(augmentation, options);
    }
    return factory instanceof MetricFactory<?> metric ? needs(metric, options) : List.of();
  }

  /** What others must know of it. */
  static List<String> traits(NamedFactory<?> factory, Record options) {
    if (factory instanceof PenaltyFactory<?> penalty) {
      String side = penalty.side() == Side.GENERATOR ? "generator" : "discriminator";
      return List.of("is added to what the " + side + " minimises");
    }
    return factory instanceof DiscriminatorFactory<?> discriminator
        ? traits(discriminator, options)
        : List.of();
  }

  private static <O extends Record> List<String> needs(LossFactory<O> factory, Record options) {
    return phrases(factory.needs(factory.optionsType().cast(options)));
  }

  private static <O extends Record & PenaltyOptions> List<String> needs(
      PenaltyFactory<O> factory, Record options) {
    return phrases(factory.needs(factory.optionsType().cast(options)));
  }

  private static <O extends Record & AuxiliaryLossOptions> List<String> needs(
      AuxiliaryLossFactory<O> factory, Record options) {
    return phrases(factory.needs(factory.optionsType().cast(options)));
  }

  private static <O extends Record> List<String> needs(
      AugmentationFactory<O> factory, Record options) {
    return phrases(factory.needs(factory.optionsType().cast(options)));
  }

  private static <O extends Record & MetricOptions> List<String> needs(
      MetricFactory<O> factory, Record options) {
    return factory.needs(factory.optionsType().cast(options)).stream()
        .sorted()
        .map(MetricNeed::phrase)
        .toList();
  }

  private static <O extends Record> List<String> traits(
      DiscriminatorFactory<O> factory, Record options) {
    return factory.traits(factory.optionsType().cast(options)).stream()
        .sorted()
        .map(Trait::sentence)
        .toList();
  }

  private static List<String> phrases(Collection<Need> needs) {
    return needs.stream().sorted().map(Need::phrase).toList();
  }
}
