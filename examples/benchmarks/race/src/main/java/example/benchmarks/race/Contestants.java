package example.benchmarks.race;

import java.util.Locale;
import java.util.Map;

/** Who can race. */
enum Contestants {
  /** This framework, by its command. */
  OURS("gan", "", Map.of()),
  /** With more threads of OpenBLAS, these and those of OpenMP wait for each other. */
  LIBTORCH("libtorch", "example.benchmarks.libtorch.Libtorch", Map.of("OPENBLAS_NUM_THREADS", "1")),
  /** TensorFlow Java without a framework. */
  TENSORFLOW(
      "plain TensorFlow Java",
      "example.benchmarks.tensorflow.Tensorflow",
      Map.of("TF_CPP_MIN_LOG_LEVEL", "2")),
  /** Deeplearning4j as it comes. */
  DEEPLEARNING4J("Deeplearning4j", "example.benchmarks.deeplearning4j.Deeplearning4j", Map.of());

  private final String title;
  private final String mainClass;
  private final Map<String, String> environment;

  Contestants(String title, String mainClass, Map<String, String> environment) {
    this.title = title;
    this.mainClass = mainClass;
    this.environment = environment;
  }

  /** What tables call it. */
  String title() {
    return title;
  }

  String mainClass() {
    return mainClass;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** The folder of its Maven module. */
  String module() {
    return name().toLowerCase(Locale.ROOT);
  }
}
