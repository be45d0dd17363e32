/**
 * Metrics and feature extractors.
 *
 * @provides gan.core.spi.FeatureExtractorFactory
 * @provides gan.core.spi.MetricFactory
 */
module gan.metrics {
  requires transitive gan.core;

  exports gan.metrics.extractor;
  exports gan.metrics.frechet;
  exports gan.metrics.inception;
  exports gan.metrics.kernel;

  provides gan.core.spi.FeatureExtractorFactory with
      gan.metrics.extractor.PixelsFactory;
  provides gan.core.spi.MetricFactory with
      gan.metrics.frechet.FidFactory,
      gan.metrics.frechet.FidInfinityFactory,
      gan.metrics.frechet.IntraClassFidFactory,
      gan.metrics.inception.InceptionScoreFactory,
      gan.metrics.kernel.KidFactory;
}
