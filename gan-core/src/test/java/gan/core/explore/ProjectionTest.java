package gan.core.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.explore.Projection.Found;
import gan.core.game.Latent;
import gan.core.game.TrainedGenerator;
import gan.core.run.LabelledPicture;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionTest {
  private static final float[][] WEIGHT = {{1, 0, 0.5f, 0}, {0, 2, 0, 1}, {0.5f, 0, 1, -1}};

  @TempDir private Path folder;

  @Test
  void theVectorOfASampleIsFoundFromEveryStart() {
    try (TrainedGenerator generator = Linear.product(WEIGHT, Latent.normal(), folder)) {
      Subject subject = Subject.of(generator);
      float[] hidden = generator.vector(99);
      float[] target = generator.samples(new long[] {99}, new int[1]).values();
      Projection projection = new Projection(400, 3, 0.1, 0);

      List<Found> found = projection.search(subject, target, 5);

      assertThat(found.stream().map(Found::seed)).containsExactlyInAnyOrder(5L, 6L, 7L);
      for (Found each : found) {
        assertThat(each.vector()).containsExactly(hidden, Offset.offset(1e-3f));
        assertThat(each.passed()).hasSize(5);
        assertThat(each.passed().get(0)).isEqualTo(generator.vector(each.seed()));
        assertThat(each.before()).isCloseTo(error(generator, each, target), within(1e-4));
        assertThat(each.after()).isBetween(0.0, 1e-6);
      }
      assertThat(found.stream().map(Found::after).toList()).isSorted();
      assertThat(projection.search(subject, target, 5).get(0).vector())
          .isEqualTo(found.get(0).vector());
    }
  }

  @Test
  void aPriorDrawsTowardsZeroByAKnownShare() {
    float[][] unit = {{1, 0}, {0, 1}};
    try (TrainedGenerator generator = Linear.product(unit, Latent.normal(), folder)) {
      // The mean of (z - x)² and of z² together are least at z = x / 2.
      Found found =
          new Projection(400, 1, 0.1, 1)
              .search(Subject.of(generator), new float[] {1, -3}, 0)
              .get(0);
      assertThat(found.vector()).containsExactly(new float[] {0.5f, -1.5f}, Offset.offset(1e-3f));
      assertThat(found.after()).isCloseTo((0.25 + 2.25) / 2, within(2e-3));
    }
  }

  @Test
  void uniformVectorsStayInTheirInterval() {
    float[][] unit = {{1, 0}, {0, 1}};
    try (TrainedGenerator generator = Linear.product(unit, Latent.uniform(-1, 1), folder)) {
      Found found =
          new Projection(300, 1, 0.1, 0)
              .search(Subject.of(generator), new float[] {5, 0.5f}, 0)
              .get(0);
      assertThat(found.vector()).containsExactly(new float[] {1, 0.5f}, Offset.offset(1e-3f));
    }
  }

  @Test
  void thePictureHasTheTargetFirstAndTheResultLast() {
    try (TrainedGenerator generator = Linear.product(WEIGHT, Latent.normal(), folder)) {
      Subject subject = Subject.of(generator);
      Projection projection = new Projection(8, 2, 0.1, 0);
      float[] target = {1, 2, 3, 4};
      List<Found> found = projection.search(subject, target, 5);
      LabelledPicture picture = new ProjectionPicture(subject, projection, 5).of(target, found);
      assertThat(picture.columns()).containsExactly("target", "start", "2", "4", "6", "result");
      assertThat(picture.rows())
          .containsExactly("start " + found.get(0).seed(), "start " + found.get(1).seed());
      assertThat(picture.samples().count()).isEqualTo(12);
      assertThat(picture.samples().values(6)).isEqualTo(target);
      assertThat(picture.samples().values(11))
          .isEqualTo(subject.samples(List.of(found.get(1).vector()), 5).values());
    }
  }

  private static double error(TrainedGenerator generator, Found found, float[] target) {
    float[] start = generator.samples(new long[] {found.seed()}, new int[1]).values();
    double sum = 0;
    for (int i = 0; i < target.length; i++) {
      sum += (start[i] - target[i]) * (start[i] - target[i]) / target.length;
    }
    return sum;
  }
}
