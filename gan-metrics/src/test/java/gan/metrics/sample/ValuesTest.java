package gan.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.GanException;
import gan.metrics.Vectors;
import gan.testkit.FixedSet;
import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void allSamplesAreReadInOrder() {
    FixedSet set = Vectors.normal(250, 3, 0, 1, 1);
    assertThat(Values.all(set)).containsExactly(set.values(0, 250));
    int[] next = {0};
    Values.forEach(
        set,
        (index, values, from) -> {
          assertThat(index).isEqualTo(next[0]++);
          assertThat(values[from + 2]).isEqualTo(set.features().get(index, 2));
        });
    assertThat(next[0]).isEqualTo(250);
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    float[] values = new float[300];
    values[205] = Float.NaN;
    assertThatThrownBy(() -> Values.all(FixedSet.vectors(2, values)))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: number 1 of sample 102 is NaN
              Fix: judge a checkpoint from before the training diverged.""");
  }
}
