package gan.core.graph;

/** In which numbers a training computes. */
public enum Arithmetic {
  /** 32 bits everywhere. */
  FLOAT32,
  /**
   * Products and convolutions in bfloat16 where the processor multiplies it, all else and every
   * variable in 32 bits; on a graphics card what TensorFlow does by itself: TF32.
   */
  MIXED
}
