package gan.losses.adversarial;

/** Options of losses that have none. */
public record NoOptions() {}
