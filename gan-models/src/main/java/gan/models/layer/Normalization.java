package gan.models.layer;

import gan.core.graph.Parameters;

/** Normalisations of images by name. */
public enum Normalization {
  /** None. */
  NONE,
  /** {@link BatchNorm}. */
  BATCH,
  /** {@link ConditionalBatchNorm}. */
  CONDITIONAL,
  /** {@link LayerNorm}. */
  LAYER,
  /** {@link InstanceNorm}. */
  INSTANCE,
  /** {@link PixelNorm}. */
  PIXEL;

  /**
   * Creates the parameters of one normalisation.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param channels how many channels come in and go out
   * @param classes how many classes labels tell apart, for {@link #CONDITIONAL}
   * @param momentum how slowly moving statistics forget, where there are any
   */
  public Norm create(
      Parameters parameters, String name, long channels, int classes, double momentum) {
    return switch (this) {
      case NONE -> (pass, x, condition) -> x;
      case BATCH -> {
        BatchNorm norm = new BatchNorm(parameters, name, channels, momentum);
        yield (pass, x, condition) -> norm.apply(pass, x);
      }
      case CONDITIONAL ->
          new ConditionalBatchNorm(parameters, name, channels, classes, momentum)::apply;
      case LAYER -> {
        LayerNorm norm = new LayerNorm(parameters, name, channels);
        yield (pass, x, condition) -> norm.apply(pass, x);
      }
      case INSTANCE -> {
        InstanceNorm norm = new InstanceNorm(parameters, name, channels);
        yield (pass, x, condition) -> norm.apply(pass, x);
      }
      case PIXEL -> (pass, x, condition) -> PixelNorm.apply(pass, x);
    };
  }

  /** Whether a sample sees the others of its batch in training. */
  public boolean mixesBatch() {
    return this == BATCH || this == CONDITIONAL;
  }

  /** Whether it takes away the mean of each channel, so that a bias before it does nothing. */
  public boolean centresChannels() {
    return mixesBatch() || this == INSTANCE;
  }
}
