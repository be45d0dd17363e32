package example.benchmarks.deeplearning4j;

import example.benchmarks.contest.Fakes;
import example.benchmarks.contest.Heat;
import example.benchmarks.contest.Model;
import example.benchmarks.contest.Precision;
import example.benchmarks.contest.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dl4jGanTest {

  @ParameterizedTest
  @CsvSource({"DCGAN, 20", "PARABOLAS, 300"})
  void trains(Model model, int steps) {
    Heat heat = new Heat(model, 16, Precision.FLOAT32, Fakes.NEW, 0, 0, steps);
    try (Dl4jGan gan = new Dl4jGan(heat)) {
      Trial.of(gan, steps).require();
    }
  }
}
