package gan.core.graph;

/**
 * What a forward pass is for: layers such as batch normalisation and dropout behave differently.
 */
public enum Mode {
  /** Weights are being learned: batch statistics, dropout, noise. */
  TRAIN,
  /** Samples are being drawn or judged for their own sake: moving statistics, nothing random. */
  INFER
}
