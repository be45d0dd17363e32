/** A plugin: this descriptor is all the registration there is. */
module example.plugin {
  requires gan.core;

  // The packages of the options records, so that YAML can be bound to them.
  exports example.plugin;

  provides gan.core.spi.LossFactory with
      example.plugin.SquaredHingeFactory;
  provides gan.core.spi.DataSourceFactory with
      example.plugin.SpiralFactory;
}
