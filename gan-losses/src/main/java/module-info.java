/**
 * Adversarial losses.
 *
 * @provides gan.core.spi.LossFactory
 */
module gan.losses {
  requires transitive gan.core;

  exports gan.losses.adversarial;

  provides gan.core.spi.LossFactory with
      gan.losses.adversarial.FGanFactory,
      gan.losses.adversarial.HingeFactory,
      gan.losses.adversarial.LeastSquaresFactory,
      gan.losses.adversarial.MinimaxFactory,
      gan.losses.adversarial.NonSaturatingFactory,
      gan.losses.adversarial.RelativisticAverageFactory,
      gan.losses.adversarial.RelativisticPairedFactory,
      gan.losses.adversarial.WassersteinFactory;
}
