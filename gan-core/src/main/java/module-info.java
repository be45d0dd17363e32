/**
 * The SPI, the game, the training loop and runs: all that a plugin or an embedding project needs to
 * know.
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
 * @uses gan.core.spi.FailureAnalyzer
 */
module gan.core {
  requires transitive tensorflow;
  requires transitive org.tensorflow.ndarray;
  requires java.desktop;

  exports gan.core.checkpoint;
  exports gan.core.digest;
  exports gan.core.evaluate;
  exports gan.core.explore;
  exports gan.core.export;
  exports gan.core.game;
  exports gan.core.graph;
  exports gan.core.health;
  exports gan.core.optimizer;
  exports gan.core.plot;
  exports gan.core.plugin;
  exports gan.core.problem;
  exports gan.core.profile;
  exports gan.core.run;
  exports gan.core.spi;
  exports gan.core.summary;
  exports gan.core.tfrecord;
  exports gan.core.train;

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
  uses gan.core.spi.FailureAnalyzer;

  provides gan.core.spi.OptimizerFactory with
      gan.core.optimizer.AdamFactory,
      gan.core.optimizer.AdamWFactory,
      gan.core.optimizer.OptimisticAdamFactory,
      gan.core.optimizer.RmsPropFactory,
      gan.core.optimizer.SgdFactory;
}
