/**
 * Metrics and feature extractors.
 *
 * @provides gan.core.spi.FeatureExtractorFactory
 */
module gan.metrics {
  requires transitive gan.core;

  exports gan.metrics.extractor;

  provides gan.core.spi.FeatureExtractorFactory with
      gan.metrics.extractor.PixelsFactory;
}
