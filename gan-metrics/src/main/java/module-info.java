/**
 * Metrics and feature extractors.
 *
 * @provides gan.core.spi.FeatureExtractorFactory
 * @provides gan.core.spi.MetricFactory
 */
module gan.metrics {
  requires transitive gan.core;

  exports gan.metrics.classification;
  exports gan.metrics.exact;
  exports gan.metrics.extractor;
  exports gan.metrics.frechet;
  exports gan.metrics.image;
  exports gan.metrics.inception;
  exports gan.metrics.kernel;
  exports gan.metrics.neighbour;
  exports gan.metrics.resize;
  exports gan.metrics.truth;

  provides gan.core.spi.FeatureExtractorFactory with
      gan.metrics.extractor.ClassifierFactory,
      gan.metrics.extractor.FrozenGraphFactory,
      gan.metrics.extractor.PixelsFactory,
      gan.metrics.extractor.RandomNetworkFactory,
      gan.metrics.extractor.SavedModelFactory;
  provides gan.core.spi.MetricFactory with
      gan.metrics.classification.ClassificationAccuracyFactory,
      gan.metrics.exact.EnergyDistanceFactory,
      gan.metrics.exact.Wasserstein1dFactory,
      gan.metrics.frechet.FidFactory,
      gan.metrics.frechet.FidInfinityFactory,
      gan.metrics.frechet.IntraClassFidFactory,
      gan.metrics.image.MsSsimFactory,
      gan.metrics.image.SlicedWassersteinFactory,
      gan.metrics.inception.InceptionScoreFactory,
      gan.metrics.kernel.KidFactory,
      gan.metrics.neighbour.DensityCoverageFactory,
      gan.metrics.neighbour.MemorisationFactory,
      gan.metrics.neighbour.PrecisionRecallFactory,
      gan.metrics.truth.ModesFactory;
}
