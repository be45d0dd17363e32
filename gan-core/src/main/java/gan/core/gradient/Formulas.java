package gan.core.gradient;

import static java.util.Map.entry;

import java.util.Map;

/** The gradients that are supplied, by type of op: the only list of them. */
final class Formulas {
  static final Map<String, Formula> BY_TYPE =
      Map.ofEntries(
          entry("ReluGrad", Linear.rectifier("ReluGrad")),
          entry("Relu6Grad", Linear.rectifier("Relu6Grad")),
          entry("EluGrad", Activations.exponential("EluGrad")),
          entry("SeluGrad", Activations.exponential("SeluGrad")),
          entry("TanhGrad", Activations::tanh),
          entry("SigmoidGrad", Activations::sigmoid),
          entry("SoftplusGrad", Activations::softplus),
          entry("SoftsignGrad", Activations::softsign),
          entry("SqrtGrad", Roots::squareRoot),
          entry("RsqrtGrad", Roots::inverseSquareRoot),
          entry("InvGrad", Roots::reciprocal),
          entry("ReciprocalGrad", Roots::reciprocal),
          entry("BiasAddGrad", Linear.bias()),
          entry("AvgPoolGrad", Linear.averagePool()),
          entry("MaxPoolGrad", Linear.maxPool()),
          entry("MaxPoolGradV2", Linear.maxPoolV2()),
          entry("ResizeNearestNeighborGrad", Linear.resize("ResizeNearestNeighbor")),
          entry("ResizeBilinearGrad", Linear.resize("ResizeBilinear")),
          entry("StridedSliceGrad", Linear.stridedSlice()),
          entry("Conv2DBackpropFilter", Convolutions::filter),
          entry("DepthwiseConv2dNativeBackpropInput", Convolutions::depthwiseInput),
          entry("DepthwiseConv2dNativeBackpropFilter", Convolutions::depthwiseFilter),
          entry("FusedBatchNormGradV3", BatchNormalization::gradients),
          entry("Cumprod", CumulativeProduct::gradients),
          // Constant, or constant almost everywhere.
          entry("OnesLike", GradientCall::nones),
          entry("Ceil", GradientCall::nones),
          entry("Round", GradientCall::nones),
          entry("Rint", GradientCall::nones),
          entry("Range", GradientCall::nones),
          entry("StatelessRandomUniform", GradientCall::nones),
          entry("StatelessRandomUniformV2", GradientCall::nones),
          entry("StatelessRandomNormal", GradientCall::nones),
          entry("StatelessRandomNormalV2", GradientCall::nones),
          entry("StatelessTruncatedNormal", GradientCall::nones),
          entry("StatelessTruncatedNormalV2", GradientCall::nones));

  private Formulas() {}
}
