package gan.models.layer;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Round;
import gan.core.spi.SampleSpec;
import gan.core.spi.Schedule;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import gan.losses.penalty.DraganFactory;
import gan.losses.penalty.DraganOptions;
import gan.losses.penalty.R1Factory;
import gan.losses.penalty.R2Factory;
import gan.losses.penalty.SlopeOptions;
import gan.losses.penalty.WganGpFactory;
import gan.losses.penalty.WganGpOptions;
import gan.losses.penalty.ZeroCentredFactory;
import gan.losses.penalty.ZeroCentredOptions;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import gan.testkit.Unasked;
import gan.testkit.numeric.FiniteDifference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * The derivative of every penalty on slopes with respect to every weight of a convolutional critic,
 * for every activation that is shipped and with pooling, against finite differences in double
 * precision.
 */
class PenalizedCriticTest {
  private static final Shape IMAGES = Shape.of(3, 8, 6, 2);
  private static final FiniteDifference EXACT = new FiniteDifference(1e-5, 1e-6, 4);

  private enum Pooling {
    NONE,
    AVERAGE,
    MAX
  }

  static Stream<Arguments> critics() {
    return Stream.of(Activation.values())
        .flatMap(
            activation ->
                Stream.of(Pooling.values())
                    .flatMap(
                        pooling ->
                            penalties()
                                .map(penalty -> Arguments.of(activation, pooling, penalty))));
  }

  private static Stream<Term> penalties() {
    Schedule one = Schedule.constant(1);
    return Stream.of(
        Term.of(new WganGpFactory(), new WganGpOptions(one, 1, false, 1)),
        Term.of(new DraganFactory(), new DraganOptions(one, 0.25, 1, 1)),
        Term.of(new R1Factory(), new SlopeOptions(one, 1)),
        Term.of(new R2Factory(), new SlopeOptions(one, 1)),
        Term.of(new ZeroCentredFactory(), new ZeroCentredOptions(one, 1)));
  }

  @ParameterizedTest
  @MethodSource("critics")
  void derivativesAgreeWithFiniteDifferences(Activation activation, Pooling pooling, Term term) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters own = run.parameters("critic");
      Discriminator critic = critic(own, activation, pooling);
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> real = images(run, 1);
      Operand<TFloating> fake = images(run, 2);
      Round round =
          new Round(
              real,
              fake,
              critic.judge(pass, real, Condition.none()),
              critic.judge(pass, fake, Condition.none()),
              Condition.none(),
              fake,
              critic,
              Unasked.generator(),
              pass,
              run.pass(Mode.TRAIN),
              pass.constant(1));
      // The bias of the last layer moves no slope: no penalty on slopes depends on it.
      EXACT.check(
          run,
          pass,
          term.make().term(round, run.parameters("penalty")),
          own.weights().stream().filter(weight -> !weight.name().endsWith("last.bias")).toList());
    }
  }

  private static Discriminator critic(Parameters own, Activation activation, Pooling pooling) {
    Conv2d first = new Conv2d(own, "first", 3, 1, 2, 4, activation.initializer(), true);
    Conv2d second = new Conv2d(own, "second", 4, 2, 4, 5, activation.initializer(), true);
    Dense last =
        new Dense(
            own, "last", pooling == Pooling.NONE ? 60 : 10, 1, activation.initializer(), false);
    return (pass, samples, condition) -> {
      Operand<TFloating> x = activation.apply(pass, first.apply(pass, samples), 0.2);
      x = pooled(pass, activation.apply(pass, second.apply(pass, x), 0.2), pooling);
      return Verdict.of(
          last.apply(pass, pass.tf().reshape(x, pass.tf().constant(new int[] {3, -1}))));
    };
  }

  private static Operand<TFloating> pooled(Pass pass, Operand<TFloating> x, Pooling pooling) {
    List<Long> two = List.of(1L, 2L, 2L, 1L);
    return switch (pooling) {
      case NONE -> x;
      case AVERAGE -> pass.tf().nn.avgPool(x, two, two, "VALID");
      case MAX ->
          pass.tf()
              .nn
              .maxPool(
                  x,
                  pass.tf().constant(new int[] {1, 2, 2, 1}),
                  pass.tf().constant(new int[] {1, 2, 2, 1}),
                  "VALID");
    };
  }

  private static Operand<TFloating> images(GraphRun run, long seed) {
    return run.constant(IMAGES, Numbers.normal(IMAGES, seed).values());
  }

  private record Term(String name, Maker make) {
    static <O extends Record & PenaltyOptions> Term of(PenaltyFactory<O> factory, O options) {
      SampleSpec sample =
          new SampleSpec(Shape.of(8, 6, 2), SampleSpec.Encoding.FLOAT32, ValueRange.UNBOUNDED, 0);
      return new Term(
          factory.name(),
          (round, auxiliary) -> factory.create(options, sample, auxiliary).term(round));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private interface Maker {
    Operand<TFloating> term(Round round, Parameters auxiliary);
  }
}
