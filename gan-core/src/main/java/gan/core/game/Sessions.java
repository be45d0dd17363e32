package gan.core.game;

import gan.core.graph.Execution;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.OptimizerOptions;
import org.tensorflow.proto.OptimizerOptions.GlobalJitLevel;
import org.tensorflow.proto.RewriterConfig;

/**
 * Opens sessions with the settings that games need.
 *
 * <p>TensorFlow shares the threads within operations among all sessions of a process: the first
 * session decides how many there are.
 */
final class Sessions {
  private static final String IN_ORDER = "SINGLE_THREADED_EXECUTOR";

  private Sessions() {}

  /** A session for what needs no setting. */
  static Session open(Graph graph) {
    return new Session(graph, config(Execution.usual(), false));
  }

  /**
   * A session for a training.
   *
   * @param isSmall whether operations are so short that threads would wait for each other
   * @throws gan.core.problem.GanException if this machine lacks what is asked for
   */
  static Session open(Graph graph, Execution execution, boolean isSmall) {
    Machine.here().check(execution);
    return new Session(graph, config(execution, isSmall));
  }

  static ConfigProto config(Execution execution, boolean isSmall) {
    ConfigProto.Builder config =
        ConfigProto.newBuilder()
            .setGraphOptions(graph(execution))
            .setGpuOptions(gpu(execution))
            .setAllowSoftPlacement(true);
    if (execution.device().equals("cpu")) {
      config.putDeviceCount("GPU", 0);
    }
    boolean isSerial = execution.deterministic() || (isSmall && execution.threads() == 0);
    int threads = isSerial ? 1 : execution.threads();
    config.setIntraOpParallelismThreads(threads);
    if (threads == 1) {
      config.setInterOpParallelismThreads(1);
      config.setExperimental(ConfigProto.Experimental.newBuilder().setExecutorType(IN_ORDER));
    }
    return config.build();
  }

  private static GraphOptions graph(Execution execution) {
    // The remapper fuses a convolution with its bias and activation, which no training graph can
    // use, since gradients need what is between; on some of our graphs it fails, and says so. The
    // arithmetic optimizer folds a factor into the weights of a convolution where nothing else uses
    // the product: the same samples would be rounded otherwise with gradients than without.
    RewriterConfig.Builder rewrites =
        RewriterConfig.newBuilder()
            .setRemapping(RewriterConfig.Toggle.OFF)
            .setArithmeticOptimization(RewriterConfig.Toggle.OFF);
    GraphOptions.Builder options = GraphOptions.newBuilder().setRewriteOptions(rewrites);
    if (execution.xla()) {
      options.setOptimizerOptions(
          OptimizerOptions.newBuilder().setGlobalJitLevel(GlobalJitLevel.ON_1));
    }
    return options.build();
  }

  /** Memory as it is needed, not all that the card has. */
  private static GPUOptions gpu(Execution execution) {
    GPUOptions.Builder options = GPUOptions.newBuilder().setAllowGrowth(true);
    if (execution.needsGpu()) {
      options.setVisibleDeviceList(Integer.toString(execution.gpu()));
    }
    return options.build();
  }
}
