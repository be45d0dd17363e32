package gan.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.SampleSpec;
import gan.testkit.contract.DataSourceContract;
import gan.testkit.contract.FactoryContract;
import org.junit.jupiter.api.Test;

/** What every source keeps that makes its samples. */
public interface SyntheticContract<O extends Record>
    extends DataSourceContract<O>, FactoryContract<O> {

  @Override
  DataSourceFactory<O> factory();

  @Override
  O options();

  /** What one sample is. */
  SampleSpec sample();

  /** {@link Drawn#sha256()} of the first 100 samples with the seed 7. */
  String golden();

  @Test
  default void samplesAreWhatTheSpecSays() {
    assertThat(open(7).sample()).isEqualTo(sample());
  }

  @Test
  default void samplesAreTheSameOnEveryMachine() {
    assertThat(Drawn.from(open(7), 100).sha256()).isEqualTo(golden());
  }

  @Test
  default void otherSeedsGiveOtherSamples() {
    Drawn one = Drawn.from(open(7), 100);
    Drawn other = Drawn.from(open(8), 100);
    for (int i = 0; i < 100; i++) {
      assertThat(one.batch().slot(i)).as("sample %d", i).isNotEqualTo(other.batch().slot(i));
    }
  }

  @Test
  default void samplesAreEndless() {
    DataSource data = open(7);
    assertThat(data.size()).isEmpty();
    Batch batch = new Batch(data.sample(), 2);
    data.read(Long.MAX_VALUE - 1, batch, 0);
    data.read(Long.MAX_VALUE - 2, batch, 1);
    assertThat(batch.slot(0)).isNotEqualTo(batch.slot(1));
    assertThatThrownBy(() -> data.read(-1, batch, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Index -1 out of bounds for length 9223372036854775807");
  }

  /** Opens the source. */
  default DataSource open(long seed) {
    return factory().open(options(), seed);
  }
}
