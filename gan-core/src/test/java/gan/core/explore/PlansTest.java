package gan.core.explore;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.explore.Interpolation.Ends;
import gan.core.game.Latent;
import gan.core.game.LatentCodes;
import gan.core.game.TrainedGenerator;
import gan.core.run.LabelledPicture;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlansTest {
  private static final Offset<Float> ROUNDING = Offset.offset(1e-5f);

  /** Samples are latent vectors: nothing is lost in between. */
  private static final float[][] UNIT = {
    {1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1},
  };

  @TempDir private Path folder;
  private TrainedGenerator generator;
  private Subject subject;

  @BeforeEach
  void load() {
    generator =
        Linear.product(UNIT, Latent.uniform(1, 3).with(new LatentCodes(List.of(2), 0)), folder);
    subject = Subject.of(generator);
  }

  @AfterEach
  void close() {
    generator.close();
  }

  @Test
  void aSeedHasTheVectorThatItsSampleIsMadeFrom() {
    LabelledPicture drawn =
        subject.draw(
            new Plan(
                List.of("a", "b"), List.of(new Row("r", 0, subject.vectors(List.of(5L, 6L))))));
    float[] expected = generator.samples(new long[] {5, 6}, new int[2]).values();
    assertThat(drawn.samples().values()).isEqualTo(expected);
    assertThat(drawn.samples().values(0)).isEqualTo(generator.vector(5));
  }

  @Test
  void interpolationsHaveARowForEachPair() {
    Plan plan =
        new Interpolation(InterpolationPath.LINEAR, 3)
            .plan(subject, List.of(new Ends(1, 2), new Ends(2, 9)));
    assertThat(plan.columns()).containsExactly("0", "0.5", "1");
    assertThat(plan.rows().stream().map(Row::label)).containsExactly("1 to 2", "2 to 9");
    assertThat(plan.rows().stream().map(Row::noise)).containsExactly(1L, 2L);
    assertThat(plan.rows().get(1).vectors().get(0)).containsExactly(generator.vector(2), ROUNDING);
    assertThat(plan.rows().get(1).vectors().get(2)).containsExactly(generator.vector(9), ROUNDING);
  }

  @Test
  void sumsDifferencesAndProductsAreOfNumbers() {
    float[] a = generator.vector(3);
    float[] b = generator.vector(4);
    Plan plan = new Arithmetic(subject).pairs(List.of(new Ends(3, 4)));
    assertThat(plan.columns()).containsExactly("a", "b", "a + b", "|a - b|", "a × b");
    List<float[]> row = plan.rows().get(0).vectors();
    assertThat(row.get(0)).isEqualTo(a);
    assertThat(row.get(1)).isEqualTo(b);
    for (int i = 0; i < 4; i++) {
      assertThat(row.get(2)[i]).isEqualTo(a[i] + b[i]);
      assertThat(row.get(3)[i]).isEqualTo(Math.abs(a[i] - b[i]));
      assertThat(row.get(4)[i]).isEqualTo(a[i] * b[i]);
    }
  }

  @Test
  void analogiesAreMadeOfMeans() {
    Plan plan = new Arithmetic(subject).analogy(List.of(1L, 2L, 3L), List.of(4L, 5L), List.of(6L));
    assertThat(plan.columns()).containsExactly("mean", "1", "2", "3");
    assertThat(plan.rows().stream().map(Row::label))
        .containsExactly("a: 1,2,3", "b: 4,5", "c: 6", "a - b + c");
    assertThat(plan.rows().stream().map(row -> row.vectors().size())).containsExactly(4, 3, 2, 1);
    assertThat(plan.rows().get(0).vectors().get(2)).isEqualTo(generator.vector(2));
    float[] result = plan.rows().get(3).vectors().get(0);
    for (int i = 0; i < 4; i++) {
      float a = (generator.vector(1)[i] + generator.vector(2)[i] + generator.vector(3)[i]) / 3;
      float b = (generator.vector(4)[i] + generator.vector(5)[i]) / 2;
      assertThat(plan.rows().get(0).vectors().get(0)[i]).isCloseTo(a, ROUNDING);
      assertThat(result[i]).isCloseTo(a - b + generator.vector(6)[i], ROUNDING);
    }
    assertThat(subject.draw(plan).places()).containsExactly(0, 1, 2, 3, 4, 5, 6, 8, 9, 12);
  }

  @Test
  void aTraversalMovesItsCoordinateAlone() {
    Plan plan = new Traversal(-3, 3, 4).plan(subject, List.of(2, 0), List.of(7L, 8L));
    assertThat(plan.columns()).containsExactly("-3", "-1", "1", "3");
    assertThat(plan.rows().stream().map(Row::label))
        .containsExactly("z2, seed 7", "z2, seed 8", "z0, seed 7", "z0, seed 8");
    float[] midpoint = generator.vector(8);
    List<float[]> row = plan.rows().get(1).vectors();
    for (int step = 0; step < 4; step++) {
      assertThat(row.get(step))
          .containsExactly(midpoint[0], midpoint[1], -3 + 2 * step, midpoint[3]);
    }
  }

  @Test
  void truncationEndsInTheMeanAndLeavesCodes() {
    Plan plan = new Truncation(List.of(1.0, 0.5, 0.0)).plan(subject, List.of(7L));
    float[] vector = generator.vector(7);
    List<float[]> row = plan.rows().get(0).vectors();
    assertThat(plan.columns()).containsExactly("ψ 1", "ψ 0.5", "ψ 0");
    assertThat(row.get(0)).containsExactly(vector, ROUNDING);
    assertThat(row.get(1))
        .containsExactly(
            new float[] {1 + vector[0] / 2, 1 + vector[1] / 2, vector[2], vector[3]}, ROUNDING);
    assertThat(row.get(2)).containsExactly(2, 2, vector[2], vector[3]);
  }

  @Test
  void normalVectorsAreTruncatedTowardsZero(@TempDir Path other) {
    try (TrainedGenerator normal = Linear.product(UNIT, Latent.normal(), other)) {
      Plan plan = new Truncation(List.of(0.0)).plan(Subject.of(normal), List.of(7L));
      assertThat(plan.rows().get(0).vectors().get(0)).containsExactly(0, 0, 0, 0);
    }
  }
}
