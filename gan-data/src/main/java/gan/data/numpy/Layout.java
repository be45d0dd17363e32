package gan.data.numpy;

/** What the axes of an array mean, after the first, which counts samples. */
public enum Layout {
  /** Height, width and channels; without channels there is one. */
  HWC,
  /** Channels, height and width, as PyTorch has it; without channels there is one. */
  CHW,
  /** All numbers of a sample, one after another. */
  VECTOR
}
