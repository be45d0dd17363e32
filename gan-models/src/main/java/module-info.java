/**
 * Generators and discriminators, and the layers that they are made of.
 *
 * @provides gan.core.spi.GeneratorFactory
 * @provides gan.core.spi.DiscriminatorFactory
 */
module gan.models {
  requires transitive gan.core;

  exports gan.models.dcgan;
  exports gan.models.layer;
  exports gan.models.mlp;

  provides gan.core.spi.GeneratorFactory with
      gan.models.dcgan.DcganGeneratorFactory,
      gan.models.mlp.MlpGeneratorFactory;
  provides gan.core.spi.DiscriminatorFactory with
      gan.models.dcgan.DcganDiscriminatorFactory,
      gan.models.mlp.MlpDiscriminatorFactory;
}
