package gan.core.train;

/**
 * What one round of training measured.
 *
 * @param step how many rounds are done, this one included
 * @param discriminatorLoss of the round's last update of the discriminator
 * @param generatorLoss of the round's update of the generator
 * @param real mean D(x), a probability
 * @param fake mean D(G(z)), a probability
 * @param seconds how long the round took
 */
public record StepReport(
    long step,
    double discriminatorLoss,
    double generatorLoss,
    double real,
    double fake,
    double seconds) {}
