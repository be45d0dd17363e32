package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.tensorflow.exceptions.TFResourceExhaustedException;

class FailuresTest {
  private final StringWriter err = new StringWriter();

  private int report(Throwable e) {
    return Failures.report(e, new PrintWriter(err, true));
  }

  @Test
  void noMemoryIsNoDefect() {
    assertThat(report(new OutOfMemoryError("Java heap space"))).isEqualTo(80);
    assertThat(report(new TFResourceExhaustedException("OOM when allocating tensor\n\t [[conv]]")))
        .isEqualTo(80);
    assertThat(err)
        .hasToString(
            """
            error GAN-R004: the JVM's memory ran out: Java heap space
              Fix: lower training.batchSize, or give the JVM more with GAN_JAVA_OPTIONS=-Xmx8g.
            error GAN-R004: TensorFlow's memory ran out: OOM when allocating tensor
              Fix: lower training.batchSize, or give the JVM more with GAN_JAVA_OPTIONS=-Xmx8g.
            """);
  }

  @Test
  void whatNobodyForesawIsADefectWithItsTrace() {
    assertThat(report(new IllegalStateException("odd"))).isEqualTo(70);
    assertThat(err.toString())
        .startsWith("java.lang.IllegalStateException: odd\n\tat gan.cli.FailuresTest")
        .contains("error GAN-X001: the framework or a plugin failed: java.lang.IllegalState")
        .endsWith(
            "  Fix: report it with the lines above; 'gan doctor --bundle' gathers the rest.\n");
  }
}
