/** A plugin: this descriptor is all the registration there is. */
module example.plugin {
  requires gan.core;

  // The packages of the options records, so that YAML can be bound to them.
  exports example.plugin;
  exports example.plugin.energy;
  exports example.plugin.residual;

  provides gan.core.spi.LossFactory with
      example.plugin.SquaredHingeFactory,
      example.plugin.energy.EnergyMarginFactory;
  provides gan.core.spi.DataSourceFactory with
      example.plugin.SpiralFactory;
  provides gan.core.spi.GeneratorFactory with
      example.plugin.residual.ResidualGeneratorFactory;
  provides gan.core.spi.DiscriminatorFactory with
      example.plugin.residual.FourierDiscriminatorFactory,
      example.plugin.energy.EnergyDiscriminatorFactory;
  provides gan.core.spi.PenaltyFactory with
      example.plugin.energy.PullingAwayFactory;
  provides gan.core.spi.FailureAnalyzer with
      example.plugin.energy.MemoryAnalyzer;
}
