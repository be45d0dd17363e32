package gan.losses.alone;

/** Options of {@link Autoencoder}: there are none. */
public record AutoencoderOptions() {}
