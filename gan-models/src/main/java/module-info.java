/**
 * Generators and discriminators, and the layers that they are made of.
 *
 * @provides gan.core.spi.GeneratorFactory
 * @provides gan.core.spi.DiscriminatorFactory
 */
module gan.models {
  requires transitive gan.core;

  exports gan.models.biggan;
  exports gan.models.condition;
  exports gan.models.dcgan;
  exports gan.models.layer;
  exports gan.models.mlp;
  exports gan.models.noise;
  exports gan.models.perceptron;
  exports gan.models.pix2pix;
  exports gan.models.r3gan;
  exports gan.models.resnet;
  exports gan.models.sagan;
  exports gan.models.stylegan2;
  exports gan.models.upsample;

  provides gan.core.spi.GeneratorFactory with
      gan.models.biggan.BigganGeneratorFactory,
      gan.models.dcgan.DcganGeneratorFactory,
      gan.models.mlp.MlpGeneratorFactory,
      gan.models.noise.NoiseGeneratorFactory,
      gan.models.perceptron.PerceptronGeneratorFactory,
      gan.models.pix2pix.UnetGeneratorFactory,
      gan.models.r3gan.R3ganGeneratorFactory,
      gan.models.resnet.ResnetGeneratorFactory,
      gan.models.sagan.SaganGeneratorFactory,
      gan.models.stylegan2.StyleganGeneratorFactory,
      gan.models.upsample.UpsampleGeneratorFactory;
  provides gan.core.spi.DiscriminatorFactory with
      gan.models.biggan.BigganDiscriminatorFactory,
      gan.models.dcgan.DcganDiscriminatorFactory,
      gan.models.mlp.MlpDiscriminatorFactory,
      gan.models.perceptron.PerceptronDiscriminatorFactory,
      gan.models.pix2pix.PatchDiscriminatorFactory,
      gan.models.r3gan.R3ganDiscriminatorFactory,
      gan.models.resnet.ResnetDiscriminatorFactory,
      gan.models.sagan.SaganDiscriminatorFactory,
      gan.models.stylegan2.StyleganDiscriminatorFactory,
      gan.models.upsample.UpsampleDiscriminatorFactory;
}
