package gan.testkit.contract;

import gan.core.graph.Gradients;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Option;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Round;
import gan.core.spi.SampleSpec;
import gan.core.spi.Schedule;
import gan.core.spi.Side;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** Penalties and what they are made of, right unless they are put together wrongly. */
final class ToyPenalties {
  private ToyPenalties() {}

  interface Norm {
    Operand<TFloating> of(Pass pass, Operand<TFloating> gradient);
  }

  record Options(
      @Option(value = "Weight.", byDefault = "1") Schedule weight,
      @Option(value = "Interval.", byDefault = "1", min = 1) int every)
      implements PenaltyOptions {}

  record Careless(
      @Option(value = "Weight.", byDefault = "1") Schedule weight,
      @Option(value = "Interval.", byDefault = "1", min = 0) int every)
      implements PenaltyOptions {}

  record Penalties(Function<Parameters, Penalty> maker, Side side)
      implements PenaltyFactory<Options> {
    @Override
    public String name() {
      return "toy";
    }

    @Override
    public String description() {
      return "A toy penalty.";
    }

    @Override
    public Class<Options> optionsType() {
      return Options.class;
    }

    @Override
    public Penalty create(Options options, SampleSpec sample, Parameters auxiliary) {
      return maker.apply(auxiliary);
    }
  }

  record CarelessPenalties() implements PenaltyFactory<Careless> {
    @Override
    public String name() {
      return "careless";
    }

    @Override
    public String description() {
      return "A careless penalty.";
    }

    @Override
    public Class<Careless> optionsType() {
      return Careless.class;
    }

    @Override
    public Penalty create(Careless options, SampleSpec sample, Parameters auxiliary) {
      return round -> squares(round, false);
    }
  }

  static Penalty oneCentred(Norm norm) {
    return round -> {
      Pass pass = round.pass();
      Operand<TFloating> lead =
          pass.tf().math.sub(norm.of(pass, gradient(round)), pass.constant(1));
      return Toys.mean(pass, pass.tf().math.square(lead));
    };
  }

  /** The mean of squared slopes at real samples, or the half of it. */
  static Operand<TFloating> squares(Round round, boolean whole) {
    Pass pass = round.pass();
    Operand<TFloating> gradient =
        Gradients.of(pass.tf(), round.realScores(), List.of(round.real())).get(0);
    Operand<TFloating> mean = Toys.mean(pass, squaresOfEach(pass, gradient));
    return whole ? mean : pass.tf().math.mul(mean, pass.constant(0.5));
  }

  /** The gradient of the scores at points on the lines between real and generated samples. */
  static Operand<TFloating> gradient(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> share =
        round
            .pass()
            .uniform(
                "share",
                tf.shape(
                    tf.math.mean(round.real(), samplesAxes(tf, round.real()), Mean.keepDims(true))),
                0,
                1);
    Operand<TFloating> gap = tf.math.sub(round.fake(), round.real());
    Operand<TFloating> points = tf.math.add(round.real(), tf.math.mul(share, gap));
    return Gradients.of(tf, round.judge(points).scores(), List.of(points)).get(0);
  }

  static Operand<TFloating> slope(Pass pass, Operand<TFloating> gradient) {
    return root(pass, squaresOfEach(pass, gradient));
  }

  static Operand<TFloating> squaresOfEach(Pass pass, Operand<TFloating> gradient) {
    Ops tf = pass.tf();
    return tf.sum(tf.math.square(gradient), samplesAxes(tf, gradient));
  }

  static Operand<TFloating> root(Pass pass, Operand<TFloating> squares) {
    return pass.tf().math.sqrt(pass.tf().math.add(squares, pass.constant(1e-12)));
  }

  private static Operand<TInt32> samplesAxes(Ops tf, Operand<TFloating> samples) {
    return tf.constant(IntStream.range(1, samples.shape().numDimensions()).toArray());
  }
}
