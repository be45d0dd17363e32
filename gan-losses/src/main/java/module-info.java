/**
 * Adversarial losses.
 *
 * @provides gan.core.spi.LossFactory
 */
module gan.losses {
  requires transitive gan.core;

  exports gan.losses.adversarial;

  provides gan.core.spi.LossFactory with
      gan.losses.adversarial.MinimaxFactory,
      gan.losses.adversarial.NonSaturatingFactory;
}
