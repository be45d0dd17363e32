package gan.metrics.network;

/** Probabilities of logits, computed in double precision. */
final class Softmax {
  private Softmax() {}

  /** Row by row. */
  static Numbers of(Numbers logits) {
    int rows = Math.toIntExact(logits.shape().get(0));
    int classes = Math.toIntExact(logits.shape().get(1));
    float[] probabilities = new float[rows * classes];
    for (int row = 0; row < rows; row++) {
      row(logits.values(), probabilities, row * classes, classes);
    }
    return new Numbers(logits.shape(), probabilities);
  }

  private static void row(float[] logits, float[] probabilities, int from, int classes) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = from; i < from + classes; i++) {
      largest = Math.max(largest, logits[i]);
    }
    double sum = 0;
    for (int i = from; i < from + classes; i++) {
      sum += Math.exp(logits[i] - largest);
    }
    for (int i = from; i < from + classes; i++) {
      probabilities[i] = (float) (Math.exp(logits[i] - largest) / sum);
    }
  }
}
