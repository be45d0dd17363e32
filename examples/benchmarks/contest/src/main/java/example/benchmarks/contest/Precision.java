package example.benchmarks.contest;

/** What products and convolutions are computed in; all else is in 32 bits. */
public enum Precision {
  FLOAT32,
  BFLOAT16
}
