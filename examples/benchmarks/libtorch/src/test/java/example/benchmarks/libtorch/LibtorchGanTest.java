package example.benchmarks.libtorch;

import example.benchmarks.contest.Fakes;
import example.benchmarks.contest.Heat;
import example.benchmarks.contest.Model;
import example.benchmarks.contest.Precision;
import example.benchmarks.contest.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibtorchGanTest {

  @ParameterizedTest
  @CsvSource({
    "DCGAN, FLOAT32, NEW, 60",
    "DCGAN, FLOAT32, REUSED, 60",
    "DCGAN, BFLOAT16, NEW, 60",
    "DCGAN, BFLOAT16, REUSED, 60",
    "PARABOLAS, FLOAT32, NEW, 300"
  })
  void trains(Model model, Precision precision, Fakes fakes, int steps) {
    Heat heat = new Heat(model, 16, precision, fakes, 0, 0, steps);
    try (LibtorchGan gan = new LibtorchGan(heat)) {
      Trial.of(gan, steps).require();
    }
  }
}
