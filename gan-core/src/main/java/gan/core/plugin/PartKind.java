package gan.core.plugin;

import gan.core.spi.AugmentationFactory;
import gan.core.spi.AuxiliaryLossFactory;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.LossFactory;
import gan.core.spi.MetricFactory;
import gan.core.spi.NamedFactory;
import gan.core.spi.OptimizerFactory;
import gan.core.spi.PenaltyFactory;
import java.util.List;

/**
 * The kinds of part that plugins provide, in one table: a new kind is a row here and one {@code
 * uses} in the module's descriptor.
 *
 * <p>It would be an enum if its constants could have types of their own.
 *
 * @param <F> the service that providers of the kind implement
 */
public final class PartKind<F extends NamedFactory<?>> {
  /** Makes samples. */
  public static final PartKind<GeneratorFactory<?>> GENERATOR =
      new PartKind<>(GeneratorFactory.class, "generator", "generators", "gan-models");

  /** Judges samples. */
  public static final PartKind<DiscriminatorFactory<?>> DISCRIMINATOR =
      new PartKind<>(DiscriminatorFactory.class, "discriminator", "discriminators", "gan-models");

  /** What the two players minimise. */
  public static final PartKind<LossFactory<?>> LOSS =
      new PartKind<>(LossFactory.class, "loss", "losses", "gan-losses");

  /** What is added to what a player minimises. */
  public static final PartKind<PenaltyFactory<?>> PENALTY =
      new PartKind<>(PenaltyFactory.class, "penalty", "penalties", "gan-losses");

  /** What players are taught besides. */
  public static final PartKind<AuxiliaryLossFactory<?>> AUXILIARY_LOSS =
      new PartKind<>(
          AuxiliaryLossFactory.class, "auxiliary loss", "auxiliary losses", "gan-losses");

  /** What is imitated. */
  public static final PartKind<DataSourceFactory<?>> DATA_SOURCE =
      new PartKind<>(DataSourceFactory.class, "data source", "data sources", "gan-data");

  /** How everything that the discriminator sees is changed. */
  public static final PartKind<AugmentationFactory<?>> AUGMENTATION =
      new PartKind<>(AugmentationFactory.class, "augmentation", "augmentations", "gan-data");

  /** How weights move. */
  public static final PartKind<OptimizerFactory<?>> OPTIMIZER =
      new PartKind<>(OptimizerFactory.class, "optimizer", "optimizers", "gan-core");

  /** How good generated samples are. */
  public static final PartKind<MetricFactory<?>> METRIC =
      new PartKind<>(MetricFactory.class, "metric", "metrics", "gan-metrics");

  /** What samples are compared by. */
  public static final PartKind<FeatureExtractorFactory<?>> FEATURE_EXTRACTOR =
      new PartKind<>(
          FeatureExtractorFactory.class, "feature extractor", "feature extractors", "gan-metrics");

  private static final List<PartKind<?>> ALL =
      List.of(
          GENERATOR,
          DISCRIMINATOR,
          LOSS,
          PENALTY,
          AUXILIARY_LOSS,
          DATA_SOURCE,
          AUGMENTATION,
          OPTIMIZER,
          METRIC,
          FEATURE_EXTRACTOR);

  private final Class<? super F> service;
  private final String singular;
  private final String plural;
  private final String artifact;

  private PartKind(Class<? super F> service, String singular, String plural, String artifact) {
    this.service = service;
    this.singular = singular;
    this.plural = plural;
    this.artifact = artifact;
  }

  /** All kinds, in the order in which listings show them. */
  public static List<PartKind<?>> all() {
    return ALL;
  }

  /** The interface that providers implement. */
  public Class<? super F> service() {
    return service;
  }

  /** The word for one part of this kind, such as {@code data source}. */
  public String singular() {
    return singular;
  }

  /** The word for several parts of this kind, such as {@code data sources}. */
  public String plural() {
    return plural;
  }

  /** The artifact of this project that has parts of this kind. */
  public String artifact() {
    return artifact;
  }

  /** {@link #singular()}. */
  @Override
  public String toString() {
    return singular;
  }

  /** A provider with its type back: a class literal cannot name {@code F}'s wildcard. */
  @SuppressWarnings("unchecked")
  F cast(Object provider) {
    return (F) service.cast(provider);
  }
}
