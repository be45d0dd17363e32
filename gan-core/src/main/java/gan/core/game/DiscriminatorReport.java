package gan.core.game;

/**
 * What a discriminator's update measured, before it moved anything.
 *
 * @param loss what it minimises
 * @param real mean D(x): the probability that it gives real samples
 * @param fake mean D(G(z)): the probability that it gives generated samples
 */
public record DiscriminatorReport(double loss, double real, double fake) {}
