package gan.core.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.game.Latent;
import gan.core.game.TrainedGenerator;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectionsTest {
  private static final Offset<Float> ROUNDING = Offset.offset(1e-5f);

  /** U·diag(3, 2, 1)·Vᵀ: U turns by 3:4:5 in its first two numbers, V stretches into five. */
  private static final float[][] KNOWN = {
    {1.8f, -1.6f, 0, 0, 0}, {2.4f, 1.2f, 0, 0, 0}, {0, 0, 0.6f, 0, 0.8f},
  };

  private static final float[][] AXES = {{0.6f, 0.8f, 0}, {0.8f, -0.6f, 0}, {0, 0, 1}};

  @TempDir private Path folder;

  @Test
  void sefaFindsTheSingularVectorsOfTheFirstWeight() {
    try (TrainedGenerator generator = Linear.product(KNOWN, Latent.normal(), folder)) {
      Directions directions = Directions.sefa(Subject.of(generator), 5);
      assertAxes(directions);
      assertThat(directions.shares().get(0)).isCloseTo(9.0 / 14, within(1e-6));
      assertThat(directions.shares().get(2)).isCloseTo(1.0 / 14, within(1e-6));
      assertThat(directions.origin())
          .isEqualTo(
              "Eigenvectors of W Wᵀ, where W is what generator.base.kernel [3, 5] makes of the"
                  + " latent vector.");
    }
  }

  /** As where labels come with the latent vector, the weight is scaled, and a bias is added. */
  @Test
  void sefaFindsThePartThatMeetsTheLatentVector() {
    float[][] taller = {{9, 9, 9, 9, 9}, KNOWN[0], KNOWN[1], KNOWN[2], {7, 0, 7, 0, 7}};
    Linear.Formula formula =
        (pass, z, w) -> {
          var tf = pass.tf();
          var ones =
              tf.onesLike(
                  tf.slice(z, tf.constant(new int[] {0, 0}), tf.constant(new int[] {-1, 1})));
          var joined = tf.concat(List.of(ones, z, ones), tf.constant(1));
          var scaled = tf.math.mul(w, pass.constant(2));
          return tf.math.tanh(tf.math.add(tf.linalg.matMul(joined, scaled), pass.constant(5)));
        };
    try (TrainedGenerator generator = Linear.of(formula, 3, taller, Latent.normal(), folder)) {
      assertAxes(Directions.sefa(Subject.of(generator), 3));
    }
  }

  @Test
  void withoutAWeightThatMultipliesSefaSaysSo() {
    Linear.Formula formula = (pass, z, w) -> pass.tf().math.add(z, w);
    try (TrainedGenerator generator =
        Linear.of(formula, 3, new float[1][3], Latent.normal(), folder)) {
      Subject subject = Subject.of(generator);
      assertThatThrownBy(() -> Directions.sefa(subject, 3))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.USAGE))
          .hasMessage(
              """
              error GAN-U001: no weight of the generator multiplies its latent vector, as 'sefa' needs
                Fix: use --method pca, which looks at samples alone.""");
    }
  }

  /** Latent vectors are not quite white, so the components of samples are not quite W's. */
  @Test
  void pcaFindsTheAxesOfALinearGenerator() {
    try (TrainedGenerator generator = Linear.product(KNOWN, Latent.normal(), folder)) {
      Directions directions = Directions.pca(Subject.of(generator), 3, 2000);
      for (int i = 0; i < 3; i++) {
        double cosine = 0;
        for (int j = 0; j < 3; j++) {
          cosine += directions.vectors().get(i)[j] * AXES[i][j];
        }
        assertThat(cosine).isCloseTo(1, within(0.005));
      }
      assertThat(directions.shares().get(0)).isCloseTo(9.0 / 14, within(0.03));
      assertThat(directions.shares().stream().mapToDouble(s -> s).sum()).isCloseTo(1, within(1e-5));
      assertThat(directions.origin())
          .isEqualTo(
              "Principal components of the samples of seeds 0 to 1999, led back to latent vectors"
                  + " by linear regression.");
    }
  }

  @Test
  void pcaOfASingleAxisIsExact() {
    float[][] single = {{0, 0}, {3, 4}, {0, 0}};
    try (TrainedGenerator generator = Linear.product(single, Latent.normal(), folder)) {
      Directions directions = Directions.pca(Subject.of(generator), 1, 50);
      assertThat(directions.vectors().get(0)).containsExactly(new float[] {0, 1, 0}, ROUNDING);
      assertThat(directions.shares().get(0)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void aRowMovesTheMidpointAlongItsDirection() {
    try (TrainedGenerator generator = Linear.product(KNOWN, Latent.normal(), folder)) {
      Subject subject = Subject.of(generator);
      Plan plan =
          new Directions(List.of(AXES[0], AXES[2]), List.of(0.7512, 0.1), "")
              .plan(subject, 4, -2, 2, 3);
      assertThat(plan.columns()).containsExactly("-2", "0", "2");
      assertThat(plan.rows().stream().map(Row::label)).containsExactly("1: 75.1%", "2: 10%");
      float[] midpoint = generator.vector(4);
      List<float[]> row = plan.rows().get(0).vectors();
      assertThat(row.get(1)).isEqualTo(midpoint);
      assertThat(row.get(2))
          .containsExactly(
              new float[] {midpoint[0] + 1.2f, midpoint[1] + 1.6f, midpoint[2]}, ROUNDING);
    }
  }

  private static void assertAxes(Directions directions) {
    assertThat(directions.vectors()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(directions.vectors().get(i)).containsExactly(AXES[i], ROUNDING);
    }
  }
}
