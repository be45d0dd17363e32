package example.benchmarks.tensorflow;

import example.benchmarks.contest.Fakes;
import example.benchmarks.contest.Heat;
import example.benchmarks.contest.Model;
import example.benchmarks.contest.Precision;
import example.benchmarks.contest.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorflowGanTest {

  @ParameterizedTest
  @CsvSource({"DCGAN, 60", "PARABOLAS, 300"})
  void trains(Model model, int steps) {
    Heat heat = new Heat(model, 16, Precision.FLOAT32, Fakes.NEW, 0, 0, steps);
    try (TensorflowGan gan = new TensorflowGan(heat)) {
      Trial.of(gan, steps).require();
    }
  }
}
