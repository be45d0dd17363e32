package %{package};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.GanException;
import gan.core.spi.Comparison;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.MetricFactory;
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class %{Part}Test implements MetricContract<%{Part}Options> {

  @Override
  public MetricFactory<%{Part}Options> factory() {
    return new %{Part}Factory();
  }

  @Override
  public %{Part}Options options() {
    return new %{Part}Options(100);
  }

  @Override
  public Comparison sets() {
    return comparison(FixedSet.vectors(2, 3, 4, 5, 4, 4, 4));
  }

  @Test
  void itIsTheDistanceBetweenTheMeans() {
    // (4, 4) is 3 to the right of and 4 above (1, 0).
    assertThat(factory().create(options()).measure(sets()))
        .containsExactly(Measurement.of("%{name}", 5, Better.LOWER, Optional.empty(), sets()));
  }

  @Test
  void samplesThatAreNoNumbersAreRefused() {
    Comparison sets = comparison(FixedSet.vectors(2, Float.NaN, 0));
    assertThatThrownBy(() -> factory().create(options()).measure(sets))
        .isInstanceOf(GanException.class)
        .hasMessageContaining("samples that are not finite numbers");
  }

  /** Two real samples, (0, 0) and (2, 0), and some generated ones. */
  private static Comparison comparison(FixedSet generated) {
    return new Comparison(
        FixedSet.vectors(2, 0, 0, 2, 0), generated, Optional.empty(), Optional.empty(), 1);
  }
}
