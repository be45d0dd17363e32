package gan.core.game;

/**
 * What an update of both players measured, before it moved anything.
 *
 * @param discriminator the discriminator's numbers
 * @param generatorLoss what the generator minimises
 */
public record RoundReport(DiscriminatorReport discriminator, double generatorLoss) {}
