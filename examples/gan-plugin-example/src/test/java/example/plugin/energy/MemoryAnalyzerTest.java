package example.plugin.energy;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.plugin.PluginRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.exceptions.TFResourceExhaustedException;

class MemoryAnalyzerTest {
  private static final String OF_PAIRS =
      "OOM when allocating tensor with shape[90000,90000] and type float on CPU:0 by allocator"
          + " cpu\n"
          + "\t [[{{node pulling-away.cosines}}]]";

  private final PluginRegistry installed = PluginRegistry.load(List.of());

  @Test
  void thePairsThatFillTheMemoryAreNamed() {
    Exception failure =
        new IllegalStateException("a step failed", new TFResourceExhaustedException(OF_PAIRS));
    assertThat(installed.explain(failure).orElseThrow())
        .hasMessage(
            """
            error GAN-P005: the penalty 'pulling-away' found no memory for the cosines of all pairs
              It takes memory with the square of the batch.
              Fix: lower training.batchSize, or do without this penalty.\
            """)
        .hasCause(failure);
  }

  @Test
  void whatOthersFillItWithIsLeftToThem() {
    assertThat(
            installed.explain(
                new TFResourceExhaustedException(OF_PAIRS.replace("pulling-away", "mlp"))))
        .isEmpty();
    assertThat(installed.explain(new IllegalStateException(OF_PAIRS))).isEmpty();
  }
}
