package example.benchmarks.deeplearning4j;

import example.benchmarks.contest.Model;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

/** Builds the discriminator, and the generator with a frozen discriminator behind it. */
record Networks(Model model) {

  MultiLayerNetwork discriminator() {
    return network(new Layers(model).discriminator(new LossBinaryXENT()), 0, false);
  }

  MultiLayerNetwork gan() {
    Layers layers = new Layers(model);
    ILossFunction loss = model == Model.DCGAN ? new LossBinaryXENT() : new Minimax();
    List<Layer> all = new ArrayList<>(layers.generator());
    int made = all.size();
    layers.discriminator(loss).forEach(layer -> all.add(frozen(layer)));
    return network(all, made, true);
  }

  /** A wrapper that freezes exists, but fails behind a batch normalisation (1.0.0-M2.1). */
  private static Layer frozen(Layer layer) {
    if (layer instanceof BaseLayer learning) {
      learning.setIUpdater(new Sgd(0));
    }
    return layer;
  }

  private MultiLayerNetwork network(List<Layer> layers, int made, boolean generating) {
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .seed(generating ? 1 : 2)
            .updater(new Adam(model == Model.DCGAN ? 2e-4 : 1e-4, 0.5, 0.999, 1e-8))
            .list();
    layers.forEach(list::layer);
    if (model == Model.DCGAN) {
      if (generating) {
        list.inputPreProcessor(1, new FeedForwardToCnnPreProcessor(Layers.BASE, Layers.BASE, 256));
      }
      list.inputPreProcessor(
          layers.size() - 1, new CnnToFeedForwardPreProcessor(Layers.BASE, Layers.BASE, 256));
    }
    MultiLayerConfiguration configuration = list.build();
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    return network;
  }
}
