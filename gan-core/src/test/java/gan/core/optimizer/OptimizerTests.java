package gan.core.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.spi.Optimizer;
import gan.core.spi.Schedule;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TFloating;

/** Every optimizer against its textbook formula in plain Java, in double precision. */
class OptimizerTests {
  private static final double[] GRADIENTS = {0.7, -1.3, 0.2, 2.5, -0.4, 0.9};
  private static final double START = 1.5;
  private static final double EXACT = 1e-12;
  private static final Schedule RATE = Schedule.linear(0.1, 0.02, 4);

  @Test
  void sgd() {
    double w = START;
    for (int t = 1; t <= GRADIENTS.length; t++) {
      w -= RATE.at(t) * GRADIENTS[t - 1];
    }
    check(w, slots -> new Sgd(new SgdOptions(RATE, 0, false), slots));
  }

  @Test
  void sgdWithMomentum() {
    double w = START;
    double v = 0;
    for (int t = 1; t <= GRADIENTS.length; t++) {
      v = 0.9 * v + GRADIENTS[t - 1];
      w -= RATE.at(t) * v;
    }
    check(w, slots -> new Sgd(new SgdOptions(RATE, 0.9, false), slots));
  }

  @Test
  void sgdWithNesterovMomentum() {
    double w = START;
    double v = 0;
    for (int t = 1; t <= GRADIENTS.length; t++) {
      v = 0.9 * v + GRADIENTS[t - 1];
      w -= RATE.at(t) * (GRADIENTS[t - 1] + 0.9 * v);
    }
    check(w, slots -> new Sgd(new SgdOptions(RATE, 0.9, true), slots));
  }

  @Test
  void rmsProp() {
    double w = START;
    double s = 0;
    double v = 0;
    for (int t = 1; t <= GRADIENTS.length; t++) {
      double g = GRADIENTS[t - 1];
      s = 0.8 * s + 0.2 * g * g;
      v = 0.5 * v + RATE.at(t) * g / Math.sqrt(s + 1e-3);
      w -= v;
    }
    check(w, slots -> new RmsProp(new RmsPropOptions(RATE, 0.8, 0.5, 1e-3), slots));
  }

  @Test
  void adam() {
    check(adam(0.5, 0), slots -> new Adam(new AdamOptions(RATE, 0.5, 0.9, 1e-3), slots));
  }

  @Test
  void adamWithoutMomentum() {
    check(adam(0, 0), slots -> new Adam(new AdamOptions(RATE, 0, 0.9, 1e-3), slots));
  }

  @Test
  void adamW() {
    check(adam(0.5, 0.3), slots -> new AdamW(new AdamWOptions(RATE, 0.5, 0.9, 1e-3, 0.3), slots));
  }

  @Test
  void optimisticAdam() {
    double w = START;
    double m = 0;
    double v = 0;
    double last = 0;
    for (int t = 1; t <= GRADIENTS.length; t++) {
      double g = GRADIENTS[t - 1];
      m = 0.5 * m + 0.5 * g;
      v = 0.9 * v + 0.1 * g * g;
      double unbiased = m / (1 - Math.pow(0.5, t));
      double direction = unbiased / (Math.sqrt(v / (1 - Math.pow(0.9, t))) + 1e-3);
      w -= RATE.at(t) * (2 * direction - last);
      last = direction;
    }
    check(w, slots -> new OptimisticAdam(new AdamOptions(RATE, 0.5, 0.9, 1e-3), slots));
  }

  /** The fused kernel's form: ε is added to √v before its bias is corrected. */
  private static double adam(double beta1, double decay) {
    double w = START;
    double m = 0;
    double v = 0;
    for (int t = 1; t <= GRADIENTS.length; t++) {
      double g = GRADIENTS[t - 1];
      w -= RATE.at(t) * decay * w;
      m = beta1 * m + (1 - beta1) * g;
      v = 0.9 * v + 0.1 * g * g;
      double rate = RATE.at(t) * Math.sqrt(1 - Math.pow(0.9, t)) / (1 - Math.pow(beta1, t));
      w -= rate * m / (Math.sqrt(v) + 1e-3);
    }
    return w;
  }

  private static void check(double expected, Function<Parameters, Optimizer> made) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Parameters own = new Parameters(tf, "player", Precision.FLOAT64, 1);
      Parameters slots = new Parameters(tf, "slots", Precision.FLOAT64, 1);
      Parameter weight = own.weight("w", Shape.of(2), Initializer.constant(START));
      Operand<TFloating> gradient = tf.placeholder(Precision.FLOAT64.type());
      Operand<TFloating> count = tf.placeholder(Precision.FLOAT64.type());
      Op update = made.apply(slots).rule(weight).apply(tf, gradient, count);
      Operand<TFloating> read = tf.readVariableOp(weight.handle(), Precision.FLOAT64.type());
      try (Session session = new Session(graph)) {
        for (Parameters list : new Parameters[] {own, slots}) {
          list.all().forEach(parameter -> session.run(parameter.initial()));
        }
        for (int t = 1; t <= GRADIENTS.length; t++) {
          try (TFloat64 g = TFloat64.vectorOf(GRADIENTS[t - 1], -GRADIENTS[t - 1]);
              TFloat64 c = TFloat64.scalarOf(t)) {
            session.runner().feed(gradient, g).feed(count, c).addTarget(update).run().close();
          }
        }
        try (Result result = session.runner().fetch(read).run()) {
          TFloat64 moved = (TFloat64) result.get(0);
          assertThat(moved.getDouble(0)).isCloseTo(expected, within(EXACT));
          assertThat(moved.getDouble(1)).isNotCloseTo(expected, within(0.1));
        }
      }
    }
  }
}
