package gan.core.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Codes;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TFloating;

class LatentCodesTests {
  private static final int COUNT = 3000;
  private static final int SIZE = 8;
  private static final LatentCodes CODES = new LatentCodes(List.of(3, 2), 1);

  @Test
  void codesEndEveryLatentVector() {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Operand<TFloating> latent = draw(tf, Latent.normal().with(CODES), SIZE);
      Codes codes = CODES.in(tf, latent).orElseThrow();
      double[] vectors = values(session, latent);
      double[] first = values(session, codes.categorical().get(0));
      double[] second = values(session, codes.categorical().get(1));
      double[] number = values(session, codes.continuous().orElseThrow());
      double[] often = new double[3];
      for (int i = 0; i < COUNT; i++) {
        List<Double> end = new ArrayList<>();
        for (int j = 2; j < SIZE; j++) {
          end.add(vectors[i * SIZE + j]);
        }
        assertThat(end.subList(0, 3)).containsExactlyInAnyOrder(1.0, 0.0, 0.0);
        assertThat(end.subList(3, 5)).containsExactlyInAnyOrder(1.0, 0.0);
        assertThat(end.get(5)).isBetween(-1.0, 1.0);
        assertThat(end)
            .containsExactly(
                first[3 * i],
                first[3 * i + 1],
                first[3 * i + 2],
                second[2 * i],
                second[2 * i + 1],
                number[i]);
        for (int j = 0; j < 3; j++) {
          often[j] += first[3 * i + j] / COUNT;
        }
      }
      // Four deviations of the share of a choice of one in three.
      double offset = 4 * Math.sqrt(2.0 / 9 / COUNT);
      assertThat(often)
          .satisfies(shares -> assertThat(shares[0]).isCloseTo(1.0 / 3, Offset.offset(offset)))
          .satisfies(shares -> assertThat(shares[1]).isCloseTo(1.0 / 3, Offset.offset(offset)));
      assertThat(correlation(first, second)).isCloseTo(0, Offset.offset(4 / Math.sqrt(COUNT)));
    }
  }

  @Test
  void withoutCodesNothingChanges() {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      double[] noise = values(session, draw(tf, Latent.normal(), 2));
      double[] before = values(session, draw(tf, Latent.normal().with(CODES), SIZE));
      assertThat(LatentCodes.none().in(tf, draw(tf, Latent.normal(), 2))).isEmpty();
      assertThat(new double[] {before[0], before[1], before[SIZE]})
          .containsExactly(noise[0], noise[1], noise[2]);
    }
  }

  @Test
  void codesWithoutRoomAreRefused() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      assertThatThrownBy(() -> draw(tf, Latent.normal().with(CODES), 5))
          .hasMessage(
              """
              error GAN-C021: the codes take 6 numbers, but the generator's latent vectors have 5
                Fix: set 'latentSize' to 6 or more: the rest is noise.""")
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG));
    }
    assertThatThrownBy(() -> new LatentCodes(List.of(1), 0))
        .hasMessage("codes of [1] choices and 0 numbers tell nothing");
  }

  private static Operand<TFloating> draw(Ops tf, Latent latent, int size) {
    RandomStream random = new RandomStream(1, "latent", tf.constant(5L), Precision.FLOAT64.type());
    return latent.draw(tf, random, tf.constant(COUNT), size);
  }

  private static double[] values(Session session, Operand<TFloating> operand) {
    try (Result result = session.runner().fetch(operand).run()) {
      Tensor tensor = result.get(0);
      double[] values = new double[Math.toIntExact(tensor.shape().size())];
      ((TFloat64) tensor).asRawTensor().data().asDoubles().read(values);
      return values;
    }
  }

  /** Of the first choices of both codes: they must be drawn apart. */
  private static double correlation(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += (first[3 * i] - 1.0 / 3) * (second[2 * i] - 0.5);
    }
    return sum / COUNT / Math.sqrt(2.0 / 9 / 4);
  }
}
