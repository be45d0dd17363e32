package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TFloating;

class SpectralNormTest {
  private static final Shape SHAPE = Shape.of(2, 3, 4, 5);
  private static final Offset<Double> EXACT = Offset.offset(1e-9);

  @Test
  void createsAWeightAndAVectorOfLengthOne() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      kernel(parameters, 3);
      assertThat(parameters.weights())
          .extracting(Object::toString)
          .containsExactly("player.kernel [2, 3, 4, 5]");
      Parameter u = parameters.all().get(1);
      assertThat(u).hasToString("player.kernel.u [5]");
      assertThat(length(run.stored(u))).isCloseTo(1, EXACT);
    }
  }

  /** The same for a convolution, whose outputs come last, and for a transposed one. */
  @ParameterizedTest
  @CsvSource({"3, 5", "2, 4", "0, 2"})
  void hasTheNormOneAfterManyPasses(int outputs, int columns) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Kernel kernel = kernel(parameters, outputs);
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> value = kernel.value(pass);
      run.settle(pass);
      double[] stored = run.stored(parameters.weights().get(0));
      double[] normalized = run.evaluate(value).values();
      double sigma = largestSingularValue(matrix(stored, outputs, columns));
      assertThat(sigma).isGreaterThan(1.5);
      for (int i = 0; i < stored.length; i++) {
        assertThat(normalized[i]).isCloseTo(stored[i] / sigma, EXACT);
      }
      assertThat(largestSingularValue(matrix(normalized, outputs, columns))).isCloseTo(1, EXACT);
    }
  }

  @Test
  void takesOneStepOfThePowerMethodAPassHoweverOftenItIsApplied() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Kernel kernel = kernel(parameters, 3);
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> value = kernel.value(pass);
      assertThat(kernel.value(pass)).isSameAs(value);
      List<Op> stores = pass.stores(pass.reads());
      double[][] matrix = matrix(run.stored(parameters.weights().get(0)), 3, 5);
      double[] u = run.stored(parameters.all().get(1));
      for (int step = 0; step < 3; step++) {
        double[] v = unit(times(matrix, u));
        u = unit(timesTransposed(matrix, v));
        double sigma = dot(v, times(matrix, u));
        assertThat(run.evaluate(value).values()[7])
            .isCloseTo(run.stored(parameters.weights().get(0))[7] / sigma, EXACT);
        run.execute(stores);
        assertThat(run.stored(parameters.all().get(1))).containsExactly(u, EXACT);
      }
    }
  }

  @Test
  void inferenceUsesTheStoredVectorAndLeavesItAlone() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Kernel kernel = kernel(parameters, 3);
      Pass pass = run.pass(Mode.INFER);
      double[] value = run.evaluate(kernel.value(pass)).values();
      double[] stored = run.stored(parameters.weights().get(0));
      double sigma = length(times(matrix(stored, 3, 5), run.stored(parameters.all().get(1))));
      assertThat(value[7]).isCloseTo(stored[7] / sigma, EXACT);
      assertThat(pass.stores(List.of())).isEmpty();
    }
  }

  private static Kernel kernel(Parameters parameters, int outputs) {
    return SpectralNorm.kernels(Initializer.normal(1)).make(parameters, "kernel", SHAPE, outputs);
  }

  /** A row for every position of the other dimensions, a column for each output. */
  private static double[][] matrix(double[] values, int outputs, int columns) {
    long stride = 1;
    for (int i = outputs + 1; i < SHAPE.numDimensions(); i++) {
      stride *= SHAPE.get(i);
    }
    double[][] matrix = new double[values.length / columns][columns];
    int[] filled = new int[columns];
    for (int i = 0; i < values.length; i++) {
      int column = (int) (i / stride % columns);
      matrix[filled[column]++][column] = values[i];
    }
    return matrix;
  }

  private static double largestSingularValue(double[][] matrix) {
    double[] u = new double[matrix[0].length];
    Arrays.setAll(u, i -> 1 + 0.1 * i);
    for (int step = 0; step < 5000; step++) {
      u = unit(timesTransposed(matrix, times(matrix, u)));
    }
    return length(times(matrix, u));
  }

  private static double[] times(double[][] matrix, double[] vector) {
    return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
  }

  private static double[] timesTransposed(double[][] matrix, double[] vector) {
    double[] product = new double[matrix[0].length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < product.length; column++) {
        product[column] += matrix[row][column] * vector[row];
      }
    }
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double length(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  private static double[] unit(double[] vector) {
    double length = length(vector);
    return Arrays.stream(vector).map(value -> value / length).toArray();
  }
}
