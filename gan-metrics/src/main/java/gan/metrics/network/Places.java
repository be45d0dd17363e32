package gan.metrics.network;

import org.tensorflow.ndarray.Shape;

/** Features at several places of an image. */
final class Places {
  private Places() {}

  /** Their mean over the places: {@code [n, height, width, size]} becomes {@code [n, size]}. */
  static Numbers mean(Numbers made) {
    int rows = Math.toIntExact(made.shape().get(0));
    int places = Math.toIntExact(made.shape().get(1) * made.shape().get(2));
    int size = Math.toIntExact(made.shape().get(3));
    float[] means = new float[rows * size];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < size; i++) {
        double sum = 0;
        for (int place = 0; place < places; place++) {
          sum += made.values()[(row * places + place) * size + i];
        }
        means[row * size + i] = (float) (sum / places);
      }
    }
    return new Numbers(Shape.of(rows, size), means);
  }
}
