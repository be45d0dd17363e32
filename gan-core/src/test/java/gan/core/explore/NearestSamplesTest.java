package gan.core.explore;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.explore.NearestSamples.Neighbour;
import gan.core.game.Samples;
import gan.core.run.LabelledPicture;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class NearestSamplesTest {
  private static final SampleSpec POINT = SampleSpec.vector(2, ValueRange.UNBOUNDED, 0);

  @Test
  void theNearestComeFirstAndTiesInTheOrderOfTheData() {
    // Sample i of the data is (i, 0).
    Samples samples = new Samples(POINT, 2, new float[] {70.25f, 0, 3, 4});
    NearestSamples found = NearestSamples.find(samples, line(OptionalLong.of(100)), 3, 1000);

    assertThat(found.among()).isEqualTo(100);
    assertThat(found.neighbours().get(0).stream().map(Neighbour::index))
        .containsExactly(70L, 71L, 69L);
    assertThat(found.neighbours().get(0).stream().map(Neighbour::distance))
        .containsExactly(0.25, 0.75, 1.25);
    assertThat(found.neighbours().get(1).stream().map(Neighbour::index))
        .containsExactly(3L, 2L, 4L);
    assertThat(found.neighbours().get(1).get(1).distance()).isEqualTo(Math.sqrt(17));

    LabelledPicture picture = found.picture(List.of("seed 1", "seed 2"));
    assertThat(picture.columns()).containsExactly("sample", "nearest 1", "nearest 2", "nearest 3");
    assertThat(picture.samples().values(4)).containsExactly(3, 4);
    assertThat(picture.samples().values(7)).containsExactly(4, 0);
  }

  @Test
  void ofEndlessDataTheFirstAreLookedAt() {
    Samples samples = new Samples(POINT, 1, new float[] {70, 0});
    NearestSamples found = NearestSamples.find(samples, line(OptionalLong.empty()), 2, 66);
    assertThat(found.among()).isEqualTo(66);
    assertThat(found.neighbours().get(0).stream().map(Neighbour::index)).containsExactly(65L, 64L);
  }

  private static DataSource line(OptionalLong size) {
    return new DataSource() {
      @Override
      public SampleSpec sample() {
        return POINT;
      }

      @Override
      public OptionalLong size() {
        return size;
      }

      @Override
      public void read(long index, Batch into, int slot) {
        into.slot(slot).putFloat((float) index).putFloat(0);
      }
    };
  }
}
