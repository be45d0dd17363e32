/**
 * Metrics and feature extractors.
 *
 * @provides gan.core.spi.FeatureExtractorFactory
 * @provides gan.core.spi.MetricFactory
 */
module gan.metrics {
  requires transitive gan.core;

  exports gan.metrics.classification;
  exports gan.metrics.extractor;
  exports gan.metrics.frechet;
  exports gan.metrics.inception;
  exports gan.metrics.kernel;
  exports gan.metrics.resize;

  provides gan.core.spi.FeatureExtractorFactory with
      gan.metrics.extractor.ClassifierFactory,
      gan.metrics.extractor.FrozenGraphFactory,
      gan.metrics.extractor.PixelsFactory,
      gan.metrics.extractor.RandomNetworkFactory,
      gan.metrics.extractor.SavedModelFactory;
  provides gan.core.spi.MetricFactory with
      gan.metrics.classification.ClassificationAccuracyFactory,
      gan.metrics.frechet.FidFactory,
      gan.metrics.frechet.FidInfinityFactory,
      gan.metrics.frechet.IntraClassFidFactory,
      gan.metrics.inception.InceptionScoreFactory,
      gan.metrics.kernel.KidFactory;
}
