/**
 * Adversarial losses, auxiliary losses and penalties.
 *
 * @provides gan.core.spi.AuxiliaryLossFactory
 * @provides gan.core.spi.LossFactory
 * @provides gan.core.spi.PenaltyFactory
 */
module gan.losses {
  requires transitive gan.core;

  exports gan.losses.adversarial;
  exports gan.losses.alone;
  exports gan.losses.auxiliary;
  exports gan.losses.penalty;

  provides gan.core.spi.AuxiliaryLossFactory with
      gan.losses.auxiliary.ClassificationFactory,
      gan.losses.auxiliary.MutualInformationFactory,
      gan.losses.auxiliary.ReconstructionFactory;
  provides gan.core.spi.LossFactory with
      gan.losses.adversarial.FGanFactory,
      gan.losses.adversarial.HingeFactory,
      gan.losses.adversarial.LeastSquaresFactory,
      gan.losses.adversarial.MinimaxFactory,
      gan.losses.adversarial.NonSaturatingFactory,
      gan.losses.adversarial.RelativisticAverageFactory,
      gan.losses.adversarial.RelativisticPairedFactory,
      gan.losses.adversarial.WassersteinFactory,
      gan.losses.alone.AutoencoderFactory,
      gan.losses.alone.VaeFactory;
  provides gan.core.spi.PenaltyFactory with
      gan.losses.penalty.ConsistencyFactory,
      gan.losses.penalty.DraganFactory,
      gan.losses.penalty.FeatureMatchingFactory,
      gan.losses.penalty.LeCamFactory,
      gan.losses.penalty.OrthogonalDiscriminatorFactory,
      gan.losses.penalty.OrthogonalGeneratorFactory,
      gan.losses.penalty.PathLengthFactory,
      gan.losses.penalty.R1Factory,
      gan.losses.penalty.R2Factory,
      gan.losses.penalty.WganGpFactory,
      gan.losses.penalty.ZeroCentredFactory;
}
