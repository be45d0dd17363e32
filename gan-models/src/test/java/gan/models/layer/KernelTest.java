package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.ndarray.Shape;

class KernelTest {

  @Test
  void equalisedWeightsAreStoredWideAndUsedNarrow() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Kernel kernel =
          EqualizedRate.kernels(2, 0.01).make(parameters, "kernel", Shape.of(3, 3, 40, 50), 3);
      double[] stored = run.stored(parameters.weights().get(0));
      assertThat(deviation(stored)).isCloseTo(100, Offset.offset(1.0));
      double[] value = run.evaluate(kernel.value(run.pass(Mode.TRAIN))).values();
      for (int i = 0; i < 100; i++) {
        assertThat(value[i])
            .isCloseTo(stored[i] * 2 * 0.01 / Math.sqrt(3 * 3 * 40), Offset.offset(1e-12));
      }
    }
  }

  @Test
  void theInputsOfATransposedKernelComeLast() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Kernel kernel =
          EqualizedRate.kernels(1, 1).make(parameters, "kernel", Shape.of(2, 2, 3, 4), 2);
      double stored = run.stored(parameters.weights().get(0))[0];
      assertThat(run.evaluate(kernel.value(run.pass(Mode.TRAIN))).values()[0])
          .isCloseTo(stored / Math.sqrt(2 * 2 * 4), Offset.offset(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({"NORMAL, 0.02", "HE, 0.07454", "GLOROT, 0.04969"})
  void initializersHaveTheirDeviation(Initialization initialization, double expected) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      parameters.weight("kernel", Shape.of(3, 3, 40, 50), initialization.initializer());
      // √(2 / (9 · 40)) and √(2 / (9 · 90))
      assertThat(deviation(run.stored(parameters.weights().get(0))))
          .isCloseTo(expected, Offset.offset(0.01 * expected));
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 3, 5", "2, 2, 9"})
  void orthogonalKernelsHaveOrthogonalRowsOrColumns(int height, int inputs, int outputs) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Shape shape = Shape.of(height, inputs, outputs);
      parameters.weight("kernel", shape, Initialization.ORTHOGONAL.initializer());
      double[] kernel = run.stored(parameters.weights().get(0));
      int rows = height * inputs;
      for (int i = 0; i < Math.min(rows, outputs); i++) {
        for (int j = 0; j < Math.min(rows, outputs); j++) {
          double product = 0;
          for (int k = 0; k < Math.max(rows, outputs); k++) {
            product +=
                rows >= outputs
                    ? kernel[k * outputs + i] * kernel[k * outputs + j]
                    : kernel[i * outputs + k] * kernel[j * outputs + k];
          }
          assertThat(product).isCloseTo(i == j ? 1 : 0, Offset.offset(1e-12));
        }
      }
    }
  }

  private static double deviation(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(value -> value * value).average().orElseThrow());
  }
}
