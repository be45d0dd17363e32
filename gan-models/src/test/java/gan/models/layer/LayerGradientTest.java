package gan.models.layer;

import gan.core.graph.Gradients;
import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.Condition;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import gan.testkit.numeric.FiniteDifference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * First and second derivatives of every layer with respect to its weights and its input, against
 * finite differences in double precision.
 */
class LayerGradientTest {
  private static final Shape IMAGES = Shape.of(4, 3, 6, 4);
  private static final FiniteDifference EXACT = new FiniteDifference(1e-5, 1e-6, 6);
  private static final Initializer WEIGHTS = Initializer.normal(0.5);

  /** A layer that is about to be made. */
  private record Case(String name, Maker maker) {
    @Override
    public String toString() {
      return name;
    }
  }

  private interface Maker {
    Applied make(Parameters parameters);
  }

  private interface Applied {
    Operand<TFloating> to(Pass pass, Operand<TFloating> x);
  }

  static Stream<Case> layers() {
    return Stream.concat(kernels(), Stream.concat(shapes(), norms()));
  }

  private static Stream<Case> kernels() {
    return Stream.of(
            new Case("plain", p -> convolution(p, Kernel.plain(WEIGHTS))),
            new Case("spectral norm", p -> convolution(p, SpectralNorm.kernels(WEIGHTS))),
            new Case("spectral norm, transposed", LayerGradientTest::transposed),
            new Case("equalised rate", p -> convolution(p, EqualizedRate.kernels(1.4, 0.1))))
        .map(LayerGradientTest::followedByDense);
  }

  private static Applied convolution(Parameters parameters, Kernel.Maker kernels) {
    return new Conv2d(parameters, "conv", 3, 2, 4, 5, kernels, true)::apply;
  }

  private static Applied transposed(Parameters parameters) {
    return new ConvTranspose2d(parameters, "conv", 3, 2, 4, 2, SpectralNorm.kernels(WEIGHTS), true)
        ::apply;
  }

  private static Case followedByDense(Case first) {
    return new Case(
        first.name(),
        parameters -> {
          Applied before = first.maker().make(parameters);
          Dense dense = new Dense(parameters, "dense", 3, 2, SpectralNorm.kernels(WEIGHTS), true);
          return (pass, x) -> {
            Operand<TFloating> y = before.to(pass, x);
            Operand<TFloating> flat = pass.tf().reshape(y, pass.tf().constant(new int[] {-1, 3}));
            return dense.apply(pass, pass.tf().math.tanh(flat));
          };
        });
  }

  private static Stream<Case> shapes() {
    return Stream.of(
        new Case("nearest", p -> (pass, x) -> Upsample.NEAREST.apply(pass, x, 2)),
        new Case("bilinear", p -> (pass, x) -> Upsample.BILINEAR.apply(pass, x, 3)),
        new Case("doubled by a filter", p -> Fir::doubled),
        new Case("halved by a filter", p -> (pass, x) -> Fir.halved(pass, Fir.doubled(pass, x))),
        new Case("smoothed", p -> (pass, x) -> Fir.smoothed(pass, x, 2, 2)),
        new Case("grouped", p -> new GroupedConv2d(p, "g", 3, 4, 2, WEIGHTS)::apply),
        new Case("modulated", p -> modulated(p, false)),
        new Case("modulated and doubled", p -> modulated(p, true)),
        new Case(
            "equalised dense",
            p -> {
              EqualizedDense dense = new EqualizedDense(p, "dense", 72, 3, 1.4, 0.1, 1);
              return (pass, x) -> dense.apply(pass, Reshape.flatten(pass, x));
            }),
        new Case("average pool", p -> (pass, x) -> Pool.average(pass, x, 2)),
        new Case("global sum", p -> Pool::globalSum),
        new Case("global average", p -> Pool::globalAverage),
        new Case("dropout", p -> new Dropout("drop", 0.3)::apply),
        new Case("minibatch deviation", p -> new MinibatchDeviation(p, "d", 2, 0.9)::apply),
        new Case("self-attention", p -> new SelfAttention(p, "a", 4, Kernel.plain(WEIGHTS))::apply),
        new Case(
            "self-attention under spectral norm",
            p -> new SelfAttention(p, "a", 4, SpectralNorm.kernels(WEIGHTS))::apply));
  }

  private static Applied modulated(Parameters parameters, boolean doubling) {
    ModulatedConv2d layer = new ModulatedConv2d(parameters, "conv", 3, 4, 5, true, doubling);
    EqualizedDense affine = new EqualizedDense(parameters, "style", 72, 4, 1, 1, 1);
    return (pass, x) -> layer.apply(pass, x, affine.apply(pass, Reshape.flatten(pass, x)));
  }

  private static Stream<Case> norms() {
    return Stream.of(
        new Case("batch norm", p -> new BatchNorm(p, "norm", 4, 0.9)::apply),
        new Case(
            "conditional batch norm",
            p -> {
              ConditionalBatchNorm norm = new ConditionalBatchNorm(p, "norm", 4, 3, 0.9);
              return (pass, x) -> norm.apply(pass, x, labels(pass));
            }),
        new Case(
            "modulated batch norm",
            p -> {
              ModulatedBatchNorm norm =
                  new ModulatedBatchNorm(p, "norm", 4, 72, 0.9, Kernel.plain(WEIGHTS));
              return (pass, x) -> norm.apply(pass, x, Reshape.flatten(pass, x));
            }),
        new Case("layer norm", p -> new LayerNorm(p, "norm", 4)::apply),
        new Case("instance norm", p -> new InstanceNorm(p, "norm", 4)::apply),
        new Case("group norm", p -> new GroupNorm(p, "norm", 4, 2)::apply),
        new Case("pixel norm", p -> PixelNorm::apply),
        new Case(
            "projection",
            p -> {
              Embedding table = new Embedding(p, "table", 3, 72, SpectralNorm.kernels(WEIGHTS));
              return (pass, x) ->
                  pass.tf().math.mul(table.apply(pass, labels(pass)), Reshape.flatten(pass, x));
            }));
  }

  private static Condition labels(Pass pass) {
    return Condition.of(pass.tf().constant(new int[] {2, 0, 2, 1}));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void firstDerivativesAgreeWithFiniteDifferences(Case layer) {
    check(layer, false);
  }

  /** As a penalty on slopes differentiates a critic. */
  @ParameterizedTest
  @MethodSource("layers")
  void secondDerivativesAgreeWithFiniteDifferences(Case layer) {
    check(layer, true);
  }

  private static void check(Case layer, boolean second) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters own = run.parameters("layer");
      Applied applied = layer.maker().make(own);
      Parameter input = own.weight("x", IMAGES, Initializer.normal(1));
      run.openGates(own);
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> x = pass.read(input);
      Operand<TFloating> judgement = judgement(run, applied.to(pass, x));
      run.settle(pass);
      EXACT.check(run, pass, second ? slope(run.tf(), judgement, x) : judgement, own.weights());
    }
  }

  private static Operand<TFloating> judgement(GraphRun run, Operand<TFloating> y) {
    Ops tf = run.tf();
    Numbers shares = Numbers.uniform(run.evaluate(y).shape(), -1, 1, 3);
    Operand<TFloating> products =
        tf.math.mul(tf.math.tanh(y), run.constant(shares.shape(), shares.values()));
    return tf.sum(tf.reshape(products, tf.constant(new int[] {-1})), tf.constant(0));
  }

  private static Operand<TFloating> slope(
      Ops tf, Operand<TFloating> judgement, Operand<TFloating> x) {
    Operand<TFloating> gradient = Gradients.of(tf, judgement, List.of(x)).get(0);
    return tf.sum(tf.math.square(gradient), tf.constant(new int[] {0, 1, 2, 3}));
  }
}
