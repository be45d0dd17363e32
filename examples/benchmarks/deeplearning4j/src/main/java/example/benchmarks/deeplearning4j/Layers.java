package example.benchmarks.deeplearning4j;

import example.benchmarks.contest.Model;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** The layers of both players of a model. */
record Layers(Model model) {
  /** Height and width of the DCGAN's smallest images. */
  static final int BASE = 4;

  private static final NormalDistribution START = new NormalDistribution(0, 0.02);
  private static final double EPSILON = 1e-5;
  private static final double LEAK = 0.2;
  private static final int POINTS = 15;
  private static final int HIDDEN = 128;
  private static final int[] UP = {256, 128, 64, 3};
  private static final int[] DOWN = {3, 64, 128, 256};

  List<Layer> generator() {
    if (model == Model.PARABOLAS) {
      return List.of(hidden(model.latentSize()), points());
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(
        new DenseLayer.Builder()
            .nIn(model.latentSize())
            .nOut(BASE * BASE * UP[0])
            .hasBias(false)
            .weightInit(START)
            .activation(Activation.IDENTITY)
            .build());
    for (int i = 0; i + 1 < UP.length; i++) {
      boolean last = i + 2 == UP.length;
      layers.add(norm(UP[i]));
      layers.add(new ActivationLayer(Activation.RELU));
      layers.add(up(UP[i], UP[i + 1], last));
    }
    return layers;
  }

  List<Layer> discriminator(ILossFunction loss) {
    if (model == Model.PARABOLAS) {
      return List.of(hidden(POINTS), head(HIDDEN, loss));
    }
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i + 1 < DOWN.length; i++) {
      layers.add(down(DOWN[i], DOWN[i + 1], i == 0));
      if (i > 0) {
        layers.add(norm(DOWN[i + 1]));
        layers.add(new ActivationLayer(new ActivationLReLU(LEAK)));
      }
    }
    layers.add(head(BASE * BASE * DOWN[DOWN.length - 1], loss));
    return layers;
  }

  private static Layer up(int from, int to, boolean last) {
    IActivation activation = last ? new ActivationTanH() : new ActivationIdentity();
    return new Deconvolution2D.Builder(new int[] {4, 4}, new int[] {2, 2}, new int[] {1, 1})
        .nIn(from)
        .nOut(to)
        .hasBias(last)
        .weightInit(START)
        .activation(activation)
        .build();
  }

  private static Layer down(int from, int to, boolean first) {
    IActivation activation = first ? new ActivationLReLU(LEAK) : new ActivationIdentity();
    return new ConvolutionLayer.Builder(new int[] {4, 4}, new int[] {2, 2}, new int[] {1, 1})
        .nIn(from)
        .nOut(to)
        .hasBias(first)
        .weightInit(START)
        .activation(activation)
        .build();
  }

  private static Layer norm(int channels) {
    return new BatchNormalization.Builder().nIn(channels).nOut(channels).eps(EPSILON).build();
  }

  private static Layer hidden(int inputs) {
    return new DenseLayer.Builder()
        .nIn(inputs)
        .nOut(HIDDEN)
        .weightInit(WeightInit.RELU)
        .activation(Activation.RELU)
        .build();
  }

  private static Layer points() {
    return new DenseLayer.Builder()
        .nIn(HIDDEN)
        .nOut(POINTS)
        .weightInit(WeightInit.XAVIER)
        .activation(Activation.IDENTITY)
        .build();
  }

  private static Layer head(int inputs, ILossFunction loss) {
    return new OutputLayer.Builder(loss)
        .nIn(inputs)
        .nOut(1)
        .weightInit(START)
        .activation(Activation.SIGMOID)
        .build();
  }
}
