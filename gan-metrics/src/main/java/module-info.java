/**
 * Metrics and feature extractors.
 *
 * @provides gan.core.spi.FeatureExtractorFactory
 * @provides gan.core.spi.MetricFactory
 */
module gan.metrics {
  requires transitive gan.core;

  exports gan.metrics.exact;
  exports gan.metrics.extractor;
  exports gan.metrics.image;
  exports gan.metrics.neighbour;
  exports gan.metrics.truth;

  provides gan.core.spi.FeatureExtractorFactory with
      gan.metrics.extractor.PixelsFactory;
  provides gan.core.spi.MetricFactory with
      gan.metrics.exact.EnergyDistanceFactory,
      gan.metrics.exact.Wasserstein1dFactory,
      gan.metrics.image.MsSsimFactory,
      gan.metrics.image.SlicedWassersteinFactory,
      gan.metrics.neighbour.DensityCoverageFactory,
      gan.metrics.neighbour.MemorisationFactory,
      gan.metrics.neighbour.PrecisionRecallFactory,
      gan.metrics.truth.ModesFactory;
}
