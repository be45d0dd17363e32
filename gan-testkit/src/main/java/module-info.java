/**
 * Contract tests that plugin authors run against their own parts: implement the interface of the
 * part's role in a test class and say which factory and which options to test.
 *
 * @uses gan.core.spi.GeneratorFactory
 * @uses gan.core.spi.DiscriminatorFactory
 * @uses gan.core.spi.LossFactory
 * @uses gan.core.spi.PenaltyFactory
 * @uses gan.core.spi.DataSourceFactory
 * @uses gan.core.spi.AugmentationFactory
 * @uses gan.core.spi.AuxiliaryLossFactory
 * @uses gan.core.spi.OptimizerFactory
 * @uses gan.core.spi.MetricFactory
 * @uses gan.core.spi.FeatureExtractorFactory
 */
module gan.testkit {
  requires transitive gan.core;
  requires transitive org.assertj.core;
  requires transitive org.junit.jupiter.api;

  exports gan.testkit;
  exports gan.testkit.contract;
  exports gan.testkit.numeric;

  uses gan.core.spi.GeneratorFactory;
  uses gan.core.spi.DiscriminatorFactory;
  uses gan.core.spi.LossFactory;
  uses gan.core.spi.PenaltyFactory;
  uses gan.core.spi.DataSourceFactory;
  uses gan.core.spi.AugmentationFactory;
  uses gan.core.spi.AuxiliaryLossFactory;
  uses gan.core.spi.OptimizerFactory;
  uses gan.core.spi.MetricFactory;
  uses gan.core.spi.FeatureExtractorFactory;
}
