package gan.metrics.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MatrixSessionTest {
  private static final Matrix A = new Matrix(2, 3, new double[] {1, 2, 3, 4, 5, 6});
  private static final Matrix B = new Matrix(2, 3, new double[] {1, 0, 1, 0, 2, 0});

  @Test
  void productsAreThoseOfTheirMatrices() {
    try (MatrixSession session = new MatrixSession()) {
      Matrix square = new Matrix(3, 2, new double[] {1, 0, 0, 1, 1, 1});
      assertThat(session.product(A, square).values()).containsExactly(4, 5, 10, 11);
      assertThat(session.productWithTransposed(A, B).values()).containsExactly(4, 4, 10, 10);
      assertThat(session.productOfTransposed(A, B).values())
          .containsExactly(1, 8, 1, 2, 10, 2, 3, 12, 3);
    }
  }

  @Test
  void eigenvaluesAscendWithTheirVectors() {
    try (MatrixSession session = new MatrixSession()) {
      Eigenvalues parts = session.eigenvalues(new Matrix(2, 2, new double[] {2, 1, 1, 2}));
      assertThat(parts.values()).containsExactly(new double[] {1, 3}, within(1e-12));
      double root = Math.sqrt(0.5);
      Matrix vectors = parts.vectors();
      assertThat(Math.abs(vectors.get(0, 1))).isCloseTo(root, within(1e-12));
      assertThat(vectors.get(0, 1)).isCloseTo(vectors.get(1, 1), within(1e-12));
      assertThat(vectors.get(0, 0)).isCloseTo(-vectors.get(1, 0), within(1e-12));
    }
  }

  @Test
  void matricesWithoutNumbersArePossible() {
    try (MatrixSession session = new MatrixSession()) {
      Matrix none = Matrix.zero(2, 0);
      assertThat(session.productOfTransposed(B, none).columns()).isZero();
      assertThat(session.productWithTransposed(none, none).values()).containsExactly(0, 0, 0, 0);
      assertThat(session.eigenvalues(Matrix.zero(0, 0)).values()).isEmpty();
    }
  }
}
